//! LEGS rule 7: times as sources write them.

use chrono::{DateTime, Datelike, TimeDelta, TimeZone, Utc};
use chrono_tz::{Asia::Shanghai, Europe::Moscow, Tz, US::Pacific};
use proptest::prelude::*;
use recourse_domain::timeline::parse_time;
use rstest::rstest;

#[rstest]
#[case::zulu("2026-11-01T08:00:00Z", "2026-11-01T08:00:00Z")]
#[case::small_z("2026-11-01T08:00:00z", "2026-11-01T08:00:00Z")]
#[case::millis("2026-11-01T08:00:00.123Z", "2026-11-01T08:00:00.123Z")]
#[case::colon("2026-11-01T11:00:00+03:00", "2026-11-01T08:00:00Z")]
#[case::no_colon("2026-11-01T11:00:00+0300", "2026-11-01T08:00:00Z")]
#[case::siberia("2026-11-01T14:00:00+0600", "2026-11-01T08:00:00Z")]
#[case::hours_alone("2026-11-01T11:00:00+03", "2026-11-01T08:00:00Z")]
#[case::west("2026-11-01T00:00:00-0800", "2026-11-01T08:00:00Z")]
#[case::half_hour("2026-11-01T13:30:00+05:30", "2026-11-01T08:00:00Z")]
#[case::post("2026-11-01T11:00:00.000+03:00", "2026-11-01T08:00:00Z")]
#[case::space("2026-11-01 11:00:00+03:00", "2026-11-01T08:00:00Z")]
#[case::space_before_offset("2026-11-01 11:00:00 +0300", "2026-11-01T08:00:00Z")]
#[case::named("2026-11-01 16:00:00 GMT+8", "2026-11-01T08:00:00Z")]
#[case::utc_word("2026-11-01 08:00:00 UTC", "2026-11-01T08:00:00Z")]
#[case::naive("2026-11-01T11:00:00", "2026-11-01T08:00:00Z")]
#[case::naive_space("2026-11-01 11:00", "2026-11-01T08:00:00Z")]
#[case::russian("01.11.2026 11:00:00", "2026-11-01T08:00:00Z")]
#[case::day("2026-11-01", "2026-10-31T21:00:00Z")]
#[case::seconds("1793520000", "2026-11-01T08:00:00Z")]
#[case::milliseconds("1793520000000", "2026-11-01T08:00:00Z")]
#[case::seconds_with_a_fraction("1793520000.5", "2026-11-01T08:00:00Z")]
#[case::blanks("  2026-11-01T08:00:00Z\n", "2026-11-01T08:00:00Z")]
#[case::leap_day("2028-02-29T00:00:00Z", "2028-02-29T00:00:00Z")]
fn reads(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(
        parse_time(text, Moscow),
        Some(expected.parse::<DateTime<Utc>>().unwrap()),
        "{text}"
    );
}

#[rstest]
#[case("")]
#[case("   ")]
#[case("yesterday")]
#[case("0001-01-01T00:00:00")]
#[case("0001-01-01T00:00:00Z")]
#[case("1970-01-02T00:00:00Z")]
#[case("1999-12-31T23:59:59Z")]
#[case("946684799")]
#[case("0")]
#[case("12345")]
#[case("-1793520000")]
#[case("2026-13-01T00:00:00Z")]
#[case("2026-02-30")]
#[case("2026-11-01T25:00:00Z")]
#[case("2026-11-01T08:00:00+99:00")]
#[case("2026-11-01T08:00:00+0300x")]
#[case("99999999999999999999999")]
#[case("٢٠٢٦-١١-٠١")]
#[case("2026-11-01T08:00:00é+03:00")]
fn refuses(#[case] text: &str) {
    assert_eq!(parse_time(text, Moscow), None, "{text}");
}

#[rstest]
#[case::moscow(Moscow, "2026-07-01T12:00:00", "2026-07-01T09:00:00Z")]
#[case::shanghai(Shanghai, "2026-07-01T12:00:00", "2026-07-01T04:00:00Z")]
#[case::pacific_summer(Pacific, "2026-07-01T12:00:00", "2026-07-01T19:00:00Z")]
#[case::pacific_winter(Pacific, "2026-12-01T12:00:00", "2026-12-01T20:00:00Z")]
#[case::twice_takes_the_first(Pacific, "2026-11-01T01:30:00", "2026-11-01T08:30:00Z")]
#[case::skipped_moves_on(Pacific, "2026-03-08T02:30:00", "2026-03-08T10:30:00Z")]
#[case::moscow_before_2014(Moscow, "2013-01-01T12:00:00", "2013-01-01T08:00:00Z")]
fn reads_a_wall_clock_in_its_zone(#[case] zone: Tz, #[case] text: &str, #[case] expected: &str) {
    assert_eq!(
        parse_time(text, zone),
        Some(expected.parse::<DateTime<Utc>>().unwrap())
    );
}

/// Forty zones: with and without summer time, whole, half and quarter hours, both hemispheres, the date line.
const ZONES: [&str; 40] = [
    "Europe/Moscow",
    "Asia/Shanghai",
    "US/Pacific",
    "UTC",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Kyiv",
    "Europe/Minsk",
    "Europe/Samara",
    "Europe/Istanbul",
    "Asia/Almaty",
    "Asia/Tashkent",
    "Asia/Bishkek",
    "Asia/Yerevan",
    "Asia/Tbilisi",
    "Asia/Baku",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Novosibirsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Kamchatka",
    "Asia/Hong_Kong",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Asia/Dubai",
    "Asia/Jerusalem",
    "Africa/Cairo",
    "America/New_York",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
];

proptest! {
    #[test]
    fn an_instant_survives_any_zone_and_writing(
        seconds in 1_500_000_000_i64..2_130_000_000,
        zone in 0_usize..ZONES.len(),
    ) {
        let at = Utc.timestamp_opt(seconds, 0).unwrap();
        let zone: Tz = ZONES[zone].parse().unwrap();
        let local = at.with_timezone(&zone);
        prop_assert_eq!(parse_time(&local.to_rfc3339(), Tz::UTC), Some(at));
        prop_assert_eq!(parse_time(&local.format("%Y-%m-%dT%H:%M:%S%z").to_string(), Tz::UTC), Some(at));
        prop_assert_eq!(parse_time(&seconds.to_string(), zone), Some(at));
        prop_assert_eq!(parse_time(&(seconds * 1000).to_string(), zone), Some(at));
        let bare = parse_time(&local.format("%Y-%m-%d %H:%M:%S").to_string(), zone).unwrap();
        prop_assert!(at - bare <= TimeDelta::hours(1) && bare <= at, "only the hour that comes twice may differ");
        prop_assert_eq!(bare.with_timezone(&zone).naive_local(), local.naive_local());
    }

    #[test]
    fn no_text_breaks_it(text in any::<String>()) {
        if let Some(at) = parse_time(&text, Moscow) {
            prop_assert!(at.year() >= 2000);
        }
    }

    #[test]
    fn no_text_of_its_own_signs_breaks_it(text in "[0-9TZ:+. -]{0,32}") {
        let _ = parse_time(&text, Moscow);
    }
}
