//! Whose turn it is: so many feeds at once, and of one computer no more than so many.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// What waits for its turn.
pub(super) struct Queue {
    state: Mutex<State>,
    freed: Condvar,
    per_host: usize,
}

struct State {
    /// The numbers of those that wait, each with its computer.
    waiting: Vec<(usize, String)>,
    busy: BTreeMap<String, usize>,
}

impl Queue {
    /// Those that wait, in the order in which they are taken where nothing stands against it. Folders have no computer.
    pub(super) fn new(waiting: Vec<(usize, String)>, per_host: usize) -> Self {
        Self { state: Mutex::new(State { waiting, busy: BTreeMap::new() }), freed: Condvar::new(), per_host }
    }

    /// The next whose computer is free enough, and its computer; waits for one. `None` when all have had their turn.
    pub(super) fn next(&self) -> Option<(usize, String)> {
        let mut state = self.lock();
        loop {
            if state.waiting.is_empty() {
                return None;
            }
            let has_room =
                |host: &str| host.is_empty() || state.busy.get(host).is_none_or(|busy| *busy < self.per_host);
            if let Some(place) = state.waiting.iter().position(|(_, host)| has_room(host)) {
                let (number, host) = state.waiting.remove(place);
                *state.busy.entry(host.clone()).or_default() += 1;
                return Some((number, host));
            }
            state = self.freed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Gives the computer free for the next.
    pub(super) fn done(&self, host: &str) {
        if let Some(busy) = self.lock().busy.get_mut(host) {
            *busy = busy.saturating_sub(1);
        }
        self.freed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
