//! Deployments over time: how many faces were seen, and how many alerts were right and wrong.

use super::super::desk::Desk;
use super::bars::{Amount, Bars};
use super::period::Layout;
use super::scale::At;
use crate::standard::Deployment;
use crate::words::{Argument, number};
use jiff::civil::Date;
use serde::Serialize;

/// The picture of the deployments of a technology.
#[derive(Serialize)]
pub(in crate::pages) struct Deploying {
    height: At,
    depth: At,
    faces: Option<Bars>,
    /// The words above the faces, with the highest number.
    faces_words: String,
    alerts: Option<Bars>,
    alerts_words: String,
    /// Where the words above the alerts stand, where the numbers of wrong ones do, the days, and the key; in letters.
    alerts_at: At,
    wrong_at: At,
    days_at: At,
    key_at: At,
    key: At,
    has_wrong: bool,
    first: String,
    last: Option<String>,
    about: String,
    /// The sums that the bars stand for, where they are sums.
    sums: Option<Sums>,
}

/// Sums of a week, a month, a quarter or a year.
#[derive(Serialize)]
struct Sums {
    heading: String,
    rows: Vec<Sum>,
}

#[derive(Serialize)]
struct Sum {
    period: String,
    count: String,
    faces: Option<String>,
    alerts: Option<String>,
    wrong: Option<String>,
}

/// What one bar stands for.
#[derive(Debug, Clone, PartialEq)]
struct Unit {
    day: Date,
    place: usize,
    abreast: usize,
    count: u64,
    faces: Option<u64>,
    alerts: Option<u64>,
    wrong: Option<u64>,
}

impl Deploying {
    /// `None` where there is nothing to draw: no deployments, or none with figures.
    pub(in crate::pages) fn of(desk: &Desk<'_, '_>, deployments: &[Deployment]) -> Option<Self> {
        let mut deployments: Vec<&Deployment> = deployments.iter().collect();
        deployments.sort_by_key(|it| it.date);
        let days: Vec<Date> = deployments.iter().map(|it| it.date).collect();
        let layout = Layout::single(&days)?;
        let units = units(&layout, &deployments);
        let highest = |pick: fn(&Unit) -> Option<u64>| units.iter().filter_map(pick).max().filter(|most| *most > 0);
        let (most_faces, most_alerts) = (highest(|it| it.faces), highest(|it| it.alerts));
        let below = if most_faces.is_some() { 50.0 } else { 0.0 };
        let bars = |pick: fn(&Unit) -> Option<u64>, part: fn(&Unit) -> Option<u64>, most: u64, heights: (f64, f64)| {
            let amount =
                |it: &Unit| Some(Amount { place: it.place, abreast: it.abreast, all: pick(it)?, part: part(it) });
            Bars::of(&layout, &units.iter().filter_map(amount).collect::<Vec<_>>(), most, heights)
        };
        let faces = most_faces.map(|most| bars(|it| it.faces, |_| None, most, (14.0, 44.0)));
        let alerts = most_alerts.map(|most| bars(|it| it.alerts, |it| it.wrong, most, (below + 26.0, below + 58.0)));
        let foot = if alerts.is_some() { below + 58.0 } else { 44.0 };
        let has_wrong = alerts.is_some() && units.iter().any(|it| it.wrong.is_some());
        let key_at = foot + 40.0;
        let depth = if has_wrong { key_at + 5.0 } else { foot + 29.0 };
        let most = |message: &str, most: Option<u64>| {
            let most = number(most.unwrap_or_default() as f64);
            desk.words().say(message, &[("most", Argument::Text(&most))])
        };
        let name = |day: Option<&Date>| day.map(|day| layout.period.name(desk, *day)).unwrap_or_default();
        let (first, last) = (name(days.first()), name(days.last()));
        let about = {
            let ends = [("from", Argument::Text(&first)), ("to", Argument::Text(&last))];
            desk.words().say("pic_deployments_about", &ends)
        };
        (faces.is_some() || alerts.is_some()).then(|| Self {
            height: At(depth / 10.0),
            depth: At(depth),
            faces_words: most("pic_faces", most_faces),
            alerts_words: most("pic_alerts", most_alerts),
            alerts_at: At((below + 10.0) / 10.0),
            wrong_at: At((foot + 11.0) / 10.0),
            days_at: At((foot + 24.0) / 10.0),
            key_at: At(key_at / 10.0),
            key: At(key_at - 4.0),
            about,
            sums: layout.is_summed().then(|| sums(desk, &layout, &units)),
            last: (first != last).then_some(last),
            first,
            faces,
            alerts,
            has_wrong,
        })
    }
}

/// A unit for each deployment, or for each place where those are added up. A sum of which a part is unknown is unknown.
fn units(layout: &Layout, deployments: &[&Deployment]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for (deployment, place) in deployments.iter().zip(&layout.place) {
        let (alerts, wrong) = (alerts(deployment), wrong(deployment));
        let before = units.last_mut().filter(|unit| unit.place == *place);
        match before {
            Some(unit) if layout.is_summed() => {
                let sum = |one: Option<u64>, other: Option<u64>| one.zip(other).map(|(a, b)| a.saturating_add(b));
                unit.count += 1;
                unit.faces = sum(unit.faces, deployment.faces_seen);
                unit.alerts = sum(unit.alerts, alerts);
                unit.wrong = sum(unit.wrong, wrong);
            }
            before => {
                let abreast = before.map_or(0, |unit| unit.abreast + 1);
                units.push(Unit {
                    day: deployment.date,
                    place: *place,
                    abreast,
                    count: 1,
                    faces: deployment.faces_seen,
                    alerts,
                    wrong,
                });
            }
        }
    }
    units
}

fn alerts(deployment: &Deployment) -> Option<u64> {
    let sum = || deployment.true_alerts?.checked_add(deployment.false_alerts?);
    deployment.alerts.or_else(sum)
}

fn wrong(deployment: &Deployment) -> Option<u64> {
    let rest = || deployment.alerts?.checked_sub(deployment.true_alerts?);
    deployment.false_alerts.or_else(rest)
}

fn sums(desk: &Desk<'_, '_>, layout: &Layout, units: &[Unit]) -> Sums {
    let shown = |count: Option<u64>| count.map(|count| number(count as f64));
    let row = |unit: &Unit| Sum {
        period: layout.period.name(desk, unit.day),
        count: number(unit.count as f64),
        faces: shown(unit.faces),
        alerts: shown(unit.alerts),
        wrong: shown(unit.wrong),
    };
    Sums { heading: desk.word(layout.period.message()).to_owned(), rows: units.iter().rev().map(row).collect() }
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::{Layout, units};
    use crate::standard::Deployment;
    use jiff::civil::{Date, date};

    fn deployment(date: Date, alerts: Option<u64>, wrong: Option<u64>) -> Deployment {
        Deployment { date, alerts, false_alerts: wrong, faces_seen: Some(1000), ..Deployment::default() }
    }

    #[test]
    fn a_few_deployments_have_a_unit_each() {
        let rows = [deployment(date(2026, 1, 5), Some(2), Some(1)), deployment(date(2026, 1, 5), None, None)];
        let rows: Vec<&Deployment> = rows.iter().collect();
        let layout = Layout::single(&[date(2026, 1, 5); 2]).unwrap();
        let units = units(&layout, &rows);
        let shown: Vec<_> = units.iter().map(|it| (it.place, it.abreast, it.alerts, it.wrong)).collect();
        assert_eq!(shown, [(0, 0, Some(2), Some(1)), (0, 1, None, None)]);
    }

    #[test]
    fn many_are_added_up_and_what_is_unknown_stays_so() {
        let rows: Vec<Deployment> = (0..200_u64)
            .map(|n| deployment(date(2020 + (n / 40) as i16, 1 + (n % 12) as i8, 3), (n != 7).then_some(3), Some(1)))
            .collect();
        let mut rows: Vec<&Deployment> = rows.iter().collect();
        rows.sort_by_key(|it| it.date);
        let days: Vec<Date> = rows.iter().map(|it| it.date).collect();
        let layout = Layout::single(&days).unwrap();
        let units = units(&layout, &rows);
        assert_eq!((units.len(), units.iter().map(|it| it.count).sum::<u64>()), (20, 200));
        assert_eq!(units.iter().filter(|it| it.alerts.is_none()).count(), 1);
        assert!(units.iter().all(|it| it.alerts.is_none_or(|alerts| alerts == 3 * it.count)));
    }
}
