//! What is wrong with a thing, painted onto it.

use super::canvas::{Canvas, DARK, PALE, circle, line};
use super::{Flaw, Subject};
use crate::dice::Dice;

/// Where damage shows on a thing, and how large it may be beside that of a mug.
fn spot(subject: Subject) -> (f32, f32, f32) {
    match subject {
        Subject::Mug => (240.0, 215.0, 1.0),
        Subject::Umbrella => (205.0, 140.0, 1.0),
        Subject::Lamp => (245.0, 165.0, 1.1),
        Subject::Spatulas => (239.0, 125.0, 0.42),
        Subject::Backpack => (290.0, 195.0, 0.55),
        Subject::Garland => (330.0, 215.0, 0.3),
        Subject::Organiser => (255.0, 200.0, 1.2),
        Subject::LunchBox => (235.0, 235.0, 1.0),
        Subject::Scales => (320.0, 215.0, 0.8),
        Subject::Mat => (268.0, 235.0, 0.8),
        Subject::Parcel => (200.0, 205.0, 1.2),
    }
}

impl Canvas {
    /// Paints the damage where it belongs on the thing.
    pub(super) fn flaw(&mut self, flaw: Flaw, subject: Subject, dice: &mut Dice) {
        let (x, y, size) = spot(subject);
        let spot = (x + dice.between(-8, 8) as f32, y + dice.between(-6, 6) as f32);
        match flaw {
            Flaw::None => {}
            Flaw::Crack => self.crack(spot, size, dice),
            Flaw::Dent => self.dent(spot, size),
            Flaw::Tear => self.tear(spot, size, dice),
            Flaw::Stain => self.stain(spot, size, dice),
        }
    }

    fn crack(&mut self, spot: (f32, f32), size: f32, dice: &mut Dice) {
        let ink = [18.0, 16.0, 16.0];
        let mut from = (spot.0 - 34.0 * size, spot.1 - 46.0 * size);
        for step in 0..7_u8 {
            let side = if step % 2 == 0 { 17.0 } else { -6.0 };
            let to = (
                from.0 + (side + dice.between(-3, 5) as f32) * size,
                from.1 + dice.between(11, 17) as f32 * size,
            );
            let (begin, thick) = (from, 2.6 - f32::from(step) * 0.25);
            self.fill(ink, |x, y| line(x, y, begin, to, thick));
            let (lit, end) = ((begin.0 + 2.5, begin.1), (to.0 + 2.5, to.1));
            self.paint(1.0, 0.6, |x, y| line(x, y, lit, end, 0.8), |_, _| PALE);
            if step % 3 == 1 {
                let branch = (
                    to.0 + dice.between(14, 26) as f32 * size,
                    to.1 - dice.between(4, 12) as f32 * size,
                );
                self.fill(ink, |x, y| line(x, y, to, branch, 1.2));
            }
            from = to;
        }
    }

    fn dent(&mut self, spot: (f32, f32), size: f32) {
        let oval = |x: f32, y: f32, away: f32, reach: f32| {
            ((x - spot.0 - away * 0.8) / 1.5).hypot(y - spot.1 - away) - reach * size
        };
        self.paint(20.0, 0.6, |x, y| oval(x, y, 0.0, 26.0), |_, _| DARK);
        self.paint(14.0, 0.55, |x, y| oval(x, y, 12.0 * size, 12.0), |_, _| PALE);
        self.paint(3.0, 0.7, |x, y| oval(x, y, -2.0, 27.0).abs() - 1.0, |_, _| DARK);
    }

    fn tear(&mut self, spot: (f32, f32), size: f32, dice: &mut Dice) {
        let half = 60.0 * size;
        let upper: Vec<f32> = (0..16).map(|_| dice.between(-4, 5) as f32).collect();
        let lower: Vec<f32> = (0..16).map(|_| dice.between(-4, 5) as f32).collect();
        // Straight from one fray to the next.
        let fray = |list: &[f32], x: f32| {
            let place = ((x - spot.0 + half) / (half / 7.0)).clamp(0.0, 14.0);
            let index = place as usize;
            let at = |index: usize| list.get(index).copied().unwrap_or(0.0);
            at(index) + (at(index + 1) - at(index)) * place.fract()
        };
        let open = |x: f32, y: f32, widen: f32| {
            let reach = (1.0 - ((x - spot.0) / half).powi(2)).max(-1.0) * (15.0 * size + widen);
            let slope = (x - spot.0) * 0.18;
            let middle = y - spot.1 - slope;
            (middle - reach - fray(&lower, x)).max(-middle - reach + fray(&upper, x))
        };
        self.fill([226.0, 214.0, 196.0], |x, y| open(x, y, 4.0));
        self.paint(
            2.0,
            1.0,
            |x, y| open(x, y, -1.0),
            |_, y| {
                let depth = 30.0 + (y - spot.1 + 20.0).clamp(0.0, 40.0) * 0.5;
                [depth, depth * 0.92, depth * 0.86]
            },
        );
    }

    fn stain(&mut self, spot: (f32, f32), size: f32, dice: &mut Dice) {
        for _ in 0..8 {
            let centre = (
                spot.0 + dice.between(-24, 24) as f32 * size,
                spot.1 + dice.between(-18, 18) as f32 * size,
            );
            let radius = dice.between(6, 19) as f32 * size;
            self.paint(
                6.0,
                0.42,
                |x, y| circle(x, y, centre, radius),
                |_, _| [86.0, 60.0, 34.0],
            );
        }
    }
}
