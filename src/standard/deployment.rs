//! What is asked of every live deployment: one row of `deployments/ID.csv`, whose header holds these keys.

use super::answers::*;
use jiff::civil::Date;

questions! {
    /// One deployment: when, where, how many faces, and what came of it.
    pub struct Deployment {
        /// On which day?
        date: Date, "Date", Core => "One row a day and place.", "2026-05-14";
        /// Where?
        place: Line, "Place", Core => "A public place, not an address.", "Ellingham, Market Square";
        /// For how long?
        minutes: Option<u64>, "Minutes", Asked => "How long the cameras ran.", "245";
        /// For what purpose?
        purpose: Option<Line>, "Purpose", Asked => "The reason in the authorisation.", "People wanted by the courts";
        /// How long was the watchlist?
        watchlist: Option<u64>, "People on the watchlist", Asked => "The number of people sought.", "6120";
        /// At which threshold?
        threshold: Option<f64>, "Threshold", Asked => "The threshold in force.", "0.64";
        /// How many faces were seen?
        faces_seen: Option<u64>, "Faces seen", Asked => "Every face that was compared.", "3912";
        /// How many alerts were there?
        alerts: Option<u64>, "Alerts", Asked => "Right and wrong ones together.", "4";
        /// How many were right?
        true_alerts: Option<u64>, "Right alerts", Asked => "The person was the one sought.", "4";
        /// How many were wrong?
        false_alerts: Option<u64>, "Wrong alerts", Asked => "The person was not the one sought.", "0";
        /// How many arrests followed?
        arrests: Option<u64>, "Arrests", Asked => "Arrests that followed an alert.", "2";
    }
}
