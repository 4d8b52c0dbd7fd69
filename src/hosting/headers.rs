//! What every answer of a host says besides its bytes: the same on every host.
//!
//! The pages need nothing but style, pictures, fonts and scripts of their own site, and no host may let them have more.

/// What a browser may do with a page, on every answer (CSP 3, Fetch, Permissions Policy, Referrer Policy).
///
/// Open data are read across sites by CORS, to which the resource policy does not apply.
pub(super) const SECURITY: &[(&str, &str)] = &[
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// The header that keeps a browser to https for a year (RFC 6797).
pub(super) const HSTS: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

/// How long files may be kept that keep their name for good: a year, and nobody asks again (RFC 8246).
pub(super) const KEPT: &str = "public, max-age=31536000, immutable";

/// How long all other files may be kept before a browser asks, with their `ETag`, whether they have changed.
pub(super) const FRESH: &str = "public, max-age=300";

/// The header that says what a file is linked to (RFC 8288).
pub(super) const LINK: &str = "Link";

/// The file that lists the interfaces of a host (RFC 9727). It counts at the root of a host and nowhere else; all data link
/// to it there, so that whoever asks for headers alone hears of it, too (section 2).
pub(super) const API_CATALOGUE: &str = ".well-known/api-catalog";

/// Who may read open data from a page of another site.
pub(super) const OPEN: (&str, &str) = ("Access-Control-Allow-Origin", "*");
