//! The things: simple forms that are recognised at a glance.

use super::Subject;
use super::canvas::{CARDBOARD, Canvas, DARK, PALE, STEEL, circle, line, rounded, shaded};

impl Canvas {
    /// Paints a thing in its own colours; of a string of lights, `broken` leaves half of them dark.
    pub(super) fn subject(&mut self, subject: Subject, broken: bool) {
        match subject {
            Subject::Mug => self.mug(),
            Subject::Umbrella => self.umbrella(),
            Subject::Lamp => self.lamp(),
            Subject::Spatulas => self.spatulas(),
            Subject::Backpack => self.backpack(),
            Subject::Garland => self.garland(broken),
            Subject::Organiser => self.organiser(),
            Subject::LunchBox => self.lunch_box(),
            Subject::Scales => self.scales(),
            Subject::Mat => self.mat(),
            Subject::Parcel => self.parcel(),
        }
    }

    fn mug(&mut self) {
        let tint = [48.0, 52.0, 58.0];
        self.round(tint, 170.0, 310.0, |x, y| {
            rounded(x, y, (240.0, 200.0), (66.0 - (y - 95.0) * 0.05, 105.0), 14.0)
        });
        self.round(STEEL, 170.0, 310.0, |x, y| {
            rounded(x, y, (240.0, 118.0), (66.0, 7.0), 3.0)
        });
        self.round(DARK, 180.0, 300.0, |x, y| {
            rounded(x, y, (240.0, 88.0), (58.0, 20.0), 10.0)
        });
        self.fill(shaded(DARK, 1.9), |x, y| {
            rounded(x, y, (262.0, 70.0), (18.0, 7.0), 4.0)
        });
        self.round(STEEL, 170.0, 310.0, |x, y| {
            rounded(x, y, (240.0, 298.0), (60.0, 6.0), 3.0)
        });
    }

    fn umbrella(&mut self) {
        let tint = [46.0, 74.0, 122.0];
        self.fill(STEEL, |x, y| line(x, y, (240.0, 60.0), (240.0, 275.0), 3.0));
        self.paint(
            1.0,
            1.0,
            |x, y| (circle(x, y, (240.0, 205.0), 150.0)).max(y - 200.0),
            |x, _| {
                let rib = ((x - 90.0) / 60.0).fract();
                shaded(tint, 0.86 + 0.3 * (rib - 0.5).abs())
            },
        );
        for step in 0..5_u8 {
            let centre = (120.0 + f32::from(step) * 60.0, 202.0);
            self.fill(shaded(PALE, 0.9), |x, y| {
                circle(x, y, centre, 29.0).max(y - 214.0).max(200.0 - y)
            });
        }
        self.fill(DARK, |x, y| {
            (circle(x, y, (222.0, 275.0), 18.0).abs() - 5.0).max(275.0 - y)
        });
    }

    fn lamp(&mut self) {
        self.fill([120.0, 84.0, 56.0], |x, y| {
            line(x, y, (190.0, 300.0), (240.0, 250.0), 6.0)
        });
        self.fill([120.0, 84.0, 56.0], |x, y| {
            line(x, y, (290.0, 300.0), (240.0, 250.0), 6.0)
        });
        self.paint(
            90.0,
            0.6,
            |x, y| circle(x, y, (240.0, 170.0), 100.0),
            |_, _| [255.0, 236.0, 180.0],
        );
        self.paint(
            1.0,
            1.0,
            |x, y| circle(x, y, (240.0, 170.0), 92.0),
            |x, y| {
                shaded(
                    [252.0, 238.0, 200.0],
                    1.05 - ((x - 215.0).hypot(y - 145.0)) / 620.0,
                )
            },
        );
        for (centre, radius) in [
            ((210.0, 140.0), 18.0),
            ((270.0, 190.0), 26.0),
            ((225.0, 215.0), 12.0),
            ((282.0, 130.0), 10.0),
        ] {
            self.paint(
                6.0,
                0.5,
                |x, y| circle(x, y, centre, radius),
                |_, _| [222.0, 200.0, 158.0],
            );
        }
    }

    fn spatulas(&mut self) {
        let tint = [122.0, 128.0, 136.0];
        for step in 0..5_u8 {
            let centre = 120.0 + f32::from(step) * 60.0;
            let lean = (f32::from(step) - 2.0) * 6.0;
            self.round([186.0, 142.0, 96.0], centre - 10.0, centre + 10.0, |x, y| {
                line(x, y, (centre, 290.0), (centre + lean, 170.0), 7.0)
            });
            let tone = shaded(tint, 0.85 + f32::from(step) * 0.07);
            let (half, radius) = if step % 2 == 0 {
                ((20.0, 46.0), 10.0)
            } else {
                ((17.0, 38.0), 17.0)
            };
            self.round(tone, centre - 26.0, centre + 30.0, |x, y| {
                rounded(x, y, (centre + lean, 128.0), half, radius)
            });
        }
    }

    fn backpack(&mut self) {
        let fox = [222.0, 122.0, 52.0];
        self.fill(shaded(fox, 0.8), |x, y| {
            line(x, y, (170.0, 110.0), (195.0, 66.0), 22.0)
        });
        self.fill(shaded(fox, 0.8), |x, y| {
            line(x, y, (310.0, 110.0), (285.0, 66.0), 22.0)
        });
        self.round(fox, 150.0, 330.0, |x, y| {
            rounded(x, y, (240.0, 195.0), (88.0, 105.0), 46.0)
        });
        self.fill(PALE, |x, y| rounded(x, y, (240.0, 245.0), (62.0, 42.0), 26.0));
        for centre in [(208.0, 160.0), (272.0, 160.0)] {
            self.fill(DARK, |x, y| circle(x, y, centre, 10.0));
            self.fill(PALE, |x, y| circle(x, y, (centre.0 + 3.0, centre.1 - 3.0), 3.0));
        }
        self.fill(DARK, |x, y| rounded(x, y, (240.0, 205.0), (12.0, 8.0), 8.0));
        self.fill(shaded(fox, 0.6), |x, y| {
            (rounded(x, y, (240.0, 88.0), (24.0, 18.0), 14.0)).abs() - 4.0
        });
        self.fill(STEEL, |x, y| line(x, y, (180.0, 222.0), (300.0, 222.0), 2.0));
    }

    fn garland(&mut self, broken: bool) {
        let at = |step: f32| {
            (
                50.0 + step * 15.5,
                175.0 + 62.0 * (step * 0.42).sin() + step * 2.2,
            )
        };
        for step in 0..25_u8 {
            let (from, to) = (at(f32::from(step)), at(f32::from(step) + 1.0));
            self.fill([46.0, 74.0, 52.0], |x, y| line(x, y, from, to, 3.0));
        }
        for step in (0..25_u8).step_by(2) {
            let centre = at(f32::from(step));
            if broken && step >= 12 {
                self.fill([120.0, 112.0, 92.0], |x, y| circle(x, y, centre, 6.0));
                continue;
            }
            self.paint(
                34.0,
                0.75,
                |x, y| circle(x, y, centre, 14.0),
                |_, _| [255.0, 222.0, 130.0],
            );
            self.fill([255.0, 244.0, 206.0], |x, y| circle(x, y, centre, 6.0));
        }
    }

    fn organiser(&mut self) {
        let acryl = [226.0, 208.0, 214.0];
        self.round(acryl, 130.0, 350.0, |x, y| {
            rounded(x, y, (240.0, 205.0), (106.0, 95.0), 12.0)
        });
        for step in 0..3_u8 {
            let centre = 145.0 + f32::from(step) * 60.0;
            self.fill(shaded(acryl, 0.88), |x, y| {
                rounded(x, y, (240.0, centre), (94.0, 25.0), 6.0)
            });
            self.fill(shaded(acryl, 1.1), |x, y| {
                rounded(x, y, (240.0, centre - 2.0), (90.0, 20.0), 5.0)
            });
            self.fill([198.0, 160.0, 96.0], |x, y| circle(x, y, (240.0, centre), 6.0));
        }
    }

    fn lunch_box(&mut self) {
        let tint = [92.0, 150.0, 112.0];
        self.round(tint, 100.0, 380.0, |x, y| {
            rounded(x, y, (240.0, 235.0), (132.0, 62.0), 22.0)
        });
        self.round(shaded(tint, 1.3), 100.0, 380.0, |x, y| {
            rounded(x, y, (240.0, 172.0), (138.0, 20.0), 12.0)
        });
        for centre in [150.0, 330.0] {
            self.fill(PALE, |x, y| rounded(x, y, (centre, 190.0), (16.0, 22.0), 6.0));
        }
        self.fill(STEEL, |x, y| line(x, y, (190.0, 166.0), (292.0, 166.0), 4.0));
    }

    fn scales(&mut self) {
        self.round(PALE, 110.0, 370.0, |x, y| {
            rounded(x, y, (240.0, 230.0), (126.0, 66.0), 20.0)
        });
        self.round(STEEL, 130.0, 350.0, |x, y| {
            rounded(x, y, (240.0, 190.0), (112.0, 18.0), 16.0)
        });
        self.fill([148.0, 170.0, 150.0], |x, y| {
            rounded(x, y, (240.0, 250.0), (54.0, 20.0), 4.0)
        });
        for step in 0..3_u8 {
            let left = 212.0 + f32::from(step) * 26.0;
            self.fill(DARK, |x, y| {
                (rounded(x, y, (left, 250.0), (8.0, 12.0), 2.0)).abs() - 1.5
            });
        }
        for centre in [150.0, 330.0] {
            self.fill(shaded(PALE, 0.7), |x, y| circle(x, y, (centre, 252.0), 13.0));
        }
    }

    fn mat(&mut self) {
        let tint = [84.0, 138.0, 104.0];
        self.round(tint, 90.0, 390.0, |x, y| {
            rounded(x, y, (255.0, 235.0), (145.0, 52.0), 30.0)
        });
        for radius in [50.0, 38.0, 26.0, 14.0] {
            let tone = shaded(tint, 0.6 + radius / 140.0);
            self.fill(tone, |x, y| (circle(x, y, (130.0, 235.0), radius)).abs() - 4.5);
        }
        for centre in [215.0, 320.0] {
            self.fill(DARK, |x, y| rounded(x, y, (centre, 235.0), (7.0, 54.0), 4.0));
        }
    }

    fn parcel(&mut self) {
        self.round(CARDBOARD, 100.0, 400.0, |x, y| {
            rounded(x, y, (240.0, 225.0), (136.0, 78.0), 3.0)
        });
        self.fill(shaded(CARDBOARD, 1.12), |x, y| {
            rounded(x + (y - 130.0) * 0.5, y, (252.0, 130.0), (136.0, 20.0), 2.0)
        });
        self.fill([214.0, 192.0, 150.0], |x, y| {
            rounded(x, y, (240.0, 225.0), (20.0, 78.0), 1.0)
        });
        self.fill(PALE, |x, y| rounded(x, y, (320.0, 250.0), (42.0, 32.0), 3.0));
        for step in 0..12_u8 {
            let left = 286.0 + f32::from(step) * 6.0;
            let half = if step % 3 == 0 { 2.2 } else { 1.2 };
            self.fill(DARK, |x, y| rounded(x, y, (left, 243.0), (half, 15.0), 0.5));
        }
    }
}
