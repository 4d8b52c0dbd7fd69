//! What kind of file a reader is handed: the media types that a site uses.
//!
//! It does not look into bytes; it knows the type from whoever makes the file, or from the ending of its name.

use super::path::SitePath;

/// The media type of a file of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaType {
    /// Atom feed, RFC 4287.
    Atom,
    /// Bytes of no type that is told here.
    Bytes,
    /// Cascading style sheet.
    Css,
    /// Comma-separated values, RFC 4180.
    Csv,
    /// JSON Feed 1.1.
    FeedJson,
    /// A file packed with gzip, RFC 6713.
    Gzip,
    /// A page.
    Html,
    /// Icon of the site.
    Ico,
    /// JPEG picture.
    Jpeg,
    /// JSON, RFC 8259.
    Json,
    /// JSON-LD 1.1.
    JsonLd,
    /// Set of links, RFC 9264.
    Linkset,
    /// Markdown text, RFC 7763.
    Markdown,
    /// One JSON value a line.
    Ndjson,
    /// OpenDocument spreadsheet.
    Ods,
    /// Portable document.
    Pdf,
    /// PNG picture.
    Png,
    /// JSON Schema.
    SchemaJson,
    /// JavaScript, RFC 9239.
    Script,
    /// SVG drawing.
    Svg,
    /// Plain text.
    Text,
    /// TOML.
    Toml,
    /// Web application manifest.
    WebManifest,
    /// WebP picture.
    Webp,
    /// Web font.
    Woff2,
    /// Excel workbook.
    Xlsx,
    /// Any other XML, such as a site map.
    Xml,
    /// YAML, RFC 9512.
    Yaml,
    /// Zip archive.
    Zip,
}

impl MediaType {
    /// The value of a `Content-Type` header.
    ///
    /// Only `text/…` carries a character set: JSON is always UTF-8 (RFC 8259) and XML says so in its first line.
    pub fn as_str(self) -> &'static str {
        match self {
            MediaType::Atom => "application/atom+xml",
            MediaType::Bytes => "application/octet-stream",
            MediaType::Css => "text/css; charset=utf-8",
            MediaType::Csv => "text/csv; charset=utf-8",
            MediaType::FeedJson => "application/feed+json",
            MediaType::Gzip => "application/gzip",
            MediaType::Html => "text/html; charset=utf-8",
            MediaType::Ico => "image/x-icon",
            MediaType::Jpeg => "image/jpeg",
            MediaType::Json => "application/json",
            MediaType::JsonLd => "application/ld+json",
            MediaType::Linkset => "application/linkset+json",
            MediaType::Markdown => "text/markdown; charset=utf-8",
            MediaType::Ndjson => "application/x-ndjson",
            MediaType::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            MediaType::Pdf => "application/pdf",
            MediaType::Png => "image/png",
            MediaType::SchemaJson => "application/schema+json",
            MediaType::Script => "text/javascript; charset=utf-8",
            MediaType::Svg => "image/svg+xml",
            MediaType::Text => "text/plain; charset=utf-8",
            MediaType::Toml => "application/toml",
            MediaType::WebManifest => "application/manifest+json",
            MediaType::Webp => "image/webp",
            MediaType::Woff2 => "font/woff2",
            MediaType::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            MediaType::Xml => "application/xml",
            MediaType::Yaml => "application/yaml",
            MediaType::Zip => "application/zip",
        }
    }

    /// Whether it is text that packs well, whatever its type is called.
    pub fn is_text(self) -> bool {
        let name = self.as_str();
        let endings = ["json", "xml", "yaml", "toml"];
        name.starts_with("text/") || endings.iter().any(|ending| name.ends_with(ending))
    }

    /// The type that the ending of `path` stands for; `Bytes` where it stands for none.
    ///
    /// For files that are taken as they are, such as those of a theme. What candour makes knows its own type.
    pub fn of(path: &SitePath) -> MediaType {
        let ending = path.as_path().extension().unwrap_or_default().to_ascii_lowercase();
        match ending.to_str().unwrap_or_default() {
            "atom" => MediaType::Atom,
            "css" => MediaType::Css,
            "csv" => MediaType::Csv,
            "gz" => MediaType::Gzip,
            "html" | "htm" => MediaType::Html,
            "ico" => MediaType::Ico,
            "jpg" | "jpeg" => MediaType::Jpeg,
            "json" => MediaType::Json,
            "jsonld" => MediaType::JsonLd,
            "js" | "mjs" => MediaType::Script,
            "md" => MediaType::Markdown,
            "ndjson" => MediaType::Ndjson,
            "ods" => MediaType::Ods,
            "pdf" => MediaType::Pdf,
            "png" => MediaType::Png,
            "svg" => MediaType::Svg,
            "toml" => MediaType::Toml,
            "txt" => MediaType::Text,
            "webmanifest" => MediaType::WebManifest,
            "webp" => MediaType::Webp,
            "woff2" => MediaType::Woff2,
            "xlsx" => MediaType::Xlsx,
            "xml" => MediaType::Xml,
            "yaml" | "yml" => MediaType::Yaml,
            "zip" => MediaType::Zip,
            _ => MediaType::Bytes,
        }
    }
}
