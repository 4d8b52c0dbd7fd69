//! Requests and answers: who may ask, what may be asked, and with which headers it is given.

use super::host::is_this_computer;
use super::reader::{Found, Page, Why, look_up};
use super::state::State;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::convert::Infallible;
use std::sync::Arc;
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

/// What every answer is made from: the states, one after the other.
pub(super) type States = watch::Receiver<Arc<State>>;

const SCRIPT: &str = include_str!("assets/reload.js");
const STYLE: &str = include_str!("assets/preview.css");

/// Answers whoever asks at this port.
pub(super) fn router(states: States, port: u16) -> Router {
    Router::new()
        .route("/_candour/events", get(events))
        .route("/_candour/reload.js", get(|| async { own("text/javascript; charset=utf-8", SCRIPT) }))
        .route("/_candour/preview.css", get(|| async { own("text/css; charset=utf-8", STYLE) }))
        .fallback(get(file))
        .with_state(states)
        .layer(middleware::from_fn(move |request, next| guarded(port, request, next)))
}

/// Lets only those through who ask this computer by its own name, and only to read; sets what every answer has.
async fn guarded(port: u16, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.or_else(|| request.uri().authority().map(|authority| authority.as_str())).unwrap_or_default();
    let mut response = if !is_this_computer(host, port) {
        let words = "This preview answers only to this computer: open it as http://localhost, with its port.\n";
        (StatusCode::MISDIRECTED_REQUEST, own("text/plain; charset=utf-8", words)).into_response()
    } else if ![Method::GET, Method::HEAD].contains(request.method()) {
        let allow = [(header::ALLOW, "GET, HEAD")];
        let words = own("text/plain; charset=utf-8", "This preview can only be read.\n");
        (StatusCode::METHOD_NOT_ALLOWED, allow, words).into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'self'"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn own(media_type: &'static str, words: &'static str) -> Response {
    ([(header::CONTENT_TYPE, media_type)], words).into_response()
}

/// The file at an address, made now.
async fn file(Shared(states): Shared<States>, uri: Uri) -> Response {
    let state = Arc::clone(&states.borrow());
    let path = unescaped(uri.path().trim_start_matches('/'));
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let made = tokio::task::spawn_blocking(move || look_up(&state, &path?).map(|found| respond(found, &state, &query)));
    let made = made.await.ok().flatten();
    made.unwrap_or_else(|| {
        (StatusCode::NOT_FOUND, own("text/plain; charset=utf-8", "There is nothing here.\n")).into_response()
    })
}

fn respond(found: Found, state: &State, query: &str) -> Response {
    match found {
        Found::File(file) => {
            ([(header::CONTENT_TYPE, file.media_type.as_str())], Body::from(file.bytes)).into_response()
        }
        Found::Page(page) => {
            let media_type = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
            (status(&page), media_type, Body::from(page.with_inset(state))).into_response()
        }
        Found::At(path) => match HeaderValue::from_str(&format!("{path}{query}")) {
            Ok(location) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, location)]).into_response(),
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        },
    }
}

fn status(page: &Page) -> StatusCode {
    match page.why {
        Why::Asked => StatusCode::OK,
        Why::Missing => StatusCode::NOT_FOUND,
        Why::Faulty => StatusCode::INTERNAL_SERVER_ERROR,
        Why::NoSite => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Tells an open page when what stands at its address is no longer what it shows.
async fn events(Shared(states): Shared<States>, uri: Uri) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let asked: Vec<_> = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).collect();
    let value = |wanted: &str| asked.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.to_string());
    let shown: Arc<str> = value("shown").unwrap_or_default().into();
    let at: Arc<str> = value("at").unwrap_or_default().trim_start_matches('/').into();
    let changes = WatchStream::new(states)
        .then(move |state| {
            let (shown, at) = (Arc::clone(&shown), Arc::clone(&at));
            async move { tokio::task::spawn_blocking(move || is_changed(&state, &at, &shown)).await.unwrap_or(true) }
        })
        .filter(|changed| *changed)
        .map(|_| Ok(Event::default().event("changed").data("")));
    Sse::new(changes).keep_alive(KeepAlive::default())
}

fn is_changed(state: &State, at: &str, shown: &str) -> bool {
    match unescaped(at).and_then(|path| look_up(state, &path)) {
        Some(Found::Page(page)) => page.mark(state) != shown,
        Some(Found::File(_) | Found::At(_)) | None => true,
    }
}

/// A path without percent escapes; `None` if it is not text then.
fn unescaped(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = || std::str::from_utf8(after.get(..2)?).ok().and_then(|two| u8::from_str_radix(two, 16).ok());
        match (*first == b'%').then(digits).flatten() {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}
