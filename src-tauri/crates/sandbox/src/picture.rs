//! Pictures as buyers take them: a thing on a table, with its damage. Drawn, so that nobody's photo is needed.

use crate::dice::Dice;
use bytes::Bytes;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ImageEncoder, RgbImage};
use serde::{Deserialize, Serialize};

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Subject {
    /// A thermos mug.
    #[default]
    Mug,
    /// An open umbrella.
    Umbrella,
    /// A round lamp on a stand.
    Lamp,
    /// Spatulas side by side.
    Spatulas,
    /// A child's backpack.
    Backpack,
    /// A string of lights.
    Garland,
    /// A box with drawers.
    Organiser,
    /// A lunch box.
    LunchBox,
    /// Kitchen scales.
    Scales,
    /// A rolled mat.
    Mat,
    /// The parcel it came in.
    Parcel,
}

/// What is wrong with the thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Flaw {
    /// Nothing.
    #[default]
    None,
    /// A crack.
    Crack,
    /// A dent.
    Dent,
    /// A tear.
    Tear,
    /// A stain.
    Stain,
}

/// A picture by what it shows; the same is always drawn the same.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Picture {
    /// The thing.
    pub subject: Subject,
    /// Its damage.
    pub flaw: Flaw,
    /// Colours and place.
    pub seed: u64,
}

/// Size of a full picture, pixels.
const WIDTH: u32 = 480;
const HEIGHT: u32 = 360;
/// A small one is so many times smaller.
const SMALL: u32 = 4;

type Colour = [f32; 3];

impl Picture {
    /// The picture as a JPEG file, full or small.
    pub fn jpeg(&self, small: bool) -> Bytes {
        let picture = self.draw(small);
        let mut file = Vec::new();
        let written = JpegEncoder::new_with_quality(&mut file, 84).write_image(
            picture.as_raw(),
            picture.width(),
            picture.height(),
            image::ExtendedColorType::Rgb8,
        );
        if written.is_err() {
            file.clear();
        }
        file.into()
    }

    /// The picture as a WebP file.
    pub fn webp(&self) -> Bytes {
        let picture = self.draw(false);
        let mut file = Vec::new();
        let written = WebPEncoder::new_lossless(&mut file).write_image(
            picture.as_raw(),
            picture.width(),
            picture.height(),
            image::ExtendedColorType::Rgb8,
        );
        if written.is_err() {
            file.clear();
        }
        file.into()
    }

    fn draw(&self, small: bool) -> RgbImage {
        let scale = if small { SMALL } else { 1 };
        let mut dice = Dice::new(self.seed, "picture");
        let mut canvas = Canvas::new(WIDTH / scale, HEIGHT / scale, scale as f32);
        canvas.table(&mut dice);
        let tint = dice.pick(TINTS).copied().unwrap_or([150.0, 150.0, 150.0]);
        canvas.subject(self.subject, tint);
        canvas.flaw(self.flaw, &mut dice);
        canvas.finish()
    }
}

/// Colours of goods.
const TINTS: &[Colour] = &[
    [52.0, 73.0, 94.0],
    [176.0, 66.0, 60.0],
    [64.0, 124.0, 98.0],
    [201.0, 140.0, 60.0],
    [122.0, 92.0, 150.0],
    [88.0, 142.0, 178.0],
];

const CARDBOARD: Colour = [196.0, 156.0, 108.0];
const STEEL: Colour = [186.0, 192.0, 198.0];
const DARK: Colour = [34.0, 32.0, 32.0];
const PALE: Colour = [240.0, 236.0, 226.0];

/// Distance to a rounded box around a centre.
fn rounded(x: f32, y: f32, centre: (f32, f32), half: (f32, f32), radius: f32) -> f32 {
    let dx = (x - centre.0).abs() - half.0 + radius;
    let dy = (y - centre.1).abs() - half.1 + radius;
    dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - radius
}

fn circle(x: f32, y: f32, centre: (f32, f32), radius: f32) -> f32 {
    (x - centre.0).hypot(y - centre.1) - radius
}

/// Distance to a line with round ends.
fn line(x: f32, y: f32, from: (f32, f32), to: (f32, f32), radius: f32) -> f32 {
    let (px, py) = (x - from.0, y - from.1);
    let (bx, by) = (to.0 - from.0, to.1 - from.1);
    let along = ((px * bx + py * by) / (bx * bx + by * by).max(0.001)).clamp(0.0, 1.0);
    (px - bx * along).hypot(py - by * along) - radius
}

fn shaded(colour: Colour, by: f32) -> Colour {
    colour.map(|part| (part * by).clamp(0.0, 255.0))
}

struct Canvas {
    width: u32,
    height: u32,
    /// How many full pixels one pixel stands for.
    scale: f32,
    pixels: Vec<Colour>,
}

impl Canvas {
    fn new(width: u32, height: u32, scale: f32) -> Self {
        Self {
            width,
            height,
            scale,
            pixels: vec![[0.0; 3]; (width * height) as usize],
        }
    }

    /// Paints where the distance is negative, with edges as soft as told; colours may differ from place to place.
    fn paint(
        &mut self,
        soft: f32,
        strength: f32,
        shape: impl Fn(f32, f32) -> f32,
        colour: impl Fn(f32, f32) -> Colour,
    ) {
        let (width, scale) = (self.width, self.scale);
        for (index, pixel) in self.pixels.iter_mut().enumerate() {
            let index = index as u32;
            let (x, y) = ((index % width) as f32 * scale, (index / width) as f32 * scale);
            let alpha = (0.5 - shape(x, y) / soft.max(scale)).clamp(0.0, 1.0) * strength;
            if alpha > 0.0 {
                let over = colour(x, y);
                for (under, part) in pixel.iter_mut().zip(over) {
                    *under += (part - *under) * alpha;
                }
            }
        }
    }

    fn fill(&mut self, colour: Colour, shape: impl Fn(f32, f32) -> f32) {
        self.paint(1.0, 1.0, shape, |_, _| colour);
    }

    /// A form that is lit from the left, as round things are.
    fn round(&mut self, colour: Colour, left: f32, right: f32, shape: impl Fn(f32, f32) -> f32) {
        self.paint(1.0, 1.0, shape, |x, _| {
            let place = ((x - left) / (right - left)).clamp(0.0, 1.0);
            shaded(colour, 1.18 - 0.55 * (place - 0.28).abs() - 0.15 * place)
        });
    }

    fn table(&mut self, dice: &mut Dice) {
        let wood = dice
            .pick(&[
                [206.0, 178.0, 146.0],
                [222.0, 214.0, 204.0],
                [168.0, 140.0, 116.0],
            ])
            .copied();
        let wood = wood.unwrap_or(CARDBOARD);
        let wall = dice
            .pick(&[
                [214.0, 216.0, 214.0],
                [226.0, 220.0, 208.0],
                [190.0, 200.0, 206.0],
            ])
            .copied();
        let wall = wall.unwrap_or(PALE);
        let seam = dice.between(60, 110) as f32;
        self.paint(1.0, 1.0, |_, _| -1.0, |_, y| shaded(wall, 0.9 + y / 1800.0));
        self.paint(
            2.0,
            1.0,
            |_, y| 205.0 - y,
            |x, y| {
                let board = ((x * 0.9 + y * 0.35) / seam).fract();
                shaded(wood, if board < 0.02 { 0.82 } else { 0.96 + 0.05 * board })
            },
        );
        self.paint(
            60.0,
            0.38,
            |x, y| rounded(x, y, (250.0, 305.0), (130.0, 16.0), 16.0),
            |_, _| DARK,
        );
    }

    fn subject(&mut self, subject: Subject, tint: Colour) {
        match subject {
            Subject::Mug => self.mug(tint),
            Subject::Umbrella => self.umbrella(tint),
            Subject::Lamp => self.lamp(),
            Subject::Spatulas => self.spatulas(tint),
            Subject::Backpack => self.backpack(),
            Subject::Garland => self.garland(),
            Subject::Organiser => self.organiser(),
            Subject::LunchBox => self.lunch_box(tint),
            Subject::Scales => self.scales(),
            Subject::Mat => self.mat(tint),
            Subject::Parcel => self.parcel(),
        }
    }

    fn mug(&mut self, tint: Colour) {
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

    fn umbrella(&mut self, tint: Colour) {
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

    fn spatulas(&mut self, tint: Colour) {
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

    fn garland(&mut self) {
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

    fn lunch_box(&mut self, tint: Colour) {
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

    fn mat(&mut self, tint: Colour) {
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

    fn flaw(&mut self, flaw: Flaw, dice: &mut Dice) {
        let spot = (dice.between(205, 270) as f32, dice.between(150, 215) as f32);
        match flaw {
            Flaw::None => {}
            Flaw::Crack => {
                let mut from = (spot.0 - 34.0, spot.1 - 46.0);
                for step in 0..7_u8 {
                    let side = if step % 2 == 0 { 17.0 } else { -6.0 };
                    let to = (
                        from.0 + side + dice.between(-3, 5) as f32,
                        from.1 + dice.between(11, 17) as f32,
                    );
                    let (begin, thick) = (from, 2.8 - f32::from(step) * 0.25);
                    self.fill([22.0, 20.0, 20.0], |x, y| line(x, y, begin, to, thick));
                    self.paint(
                        1.0,
                        0.6,
                        |x, y| line(x, y, (begin.0 + 2.5, begin.1), (to.0 + 2.5, to.1), 0.8),
                        |_, _| PALE,
                    );
                    if step % 3 == 1 {
                        let branch = (
                            to.0 + dice.between(14, 26) as f32,
                            to.1 - dice.between(4, 12) as f32,
                        );
                        self.fill([22.0, 20.0, 20.0], |x, y| line(x, y, to, branch, 1.2));
                    }
                    from = to;
                }
            }
            Flaw::Dent => {
                let oval = move |x: f32, y: f32| ((x - spot.0) / 1.5).hypot(y - spot.1) - 24.0;
                self.paint(26.0, 0.6, oval, |_, _| DARK);
                let light = move |x: f32, y: f32| ((x - spot.0 - 9.0) / 1.5).hypot(y - spot.1 - 11.0) - 11.0;
                self.paint(16.0, 0.5, light, |_, _| PALE);
            }
            Flaw::Tear => {
                let jags: Vec<f32> = (0..14).map(|_| dice.between(-7, 7) as f32).collect();
                let edge = move |x: f32| {
                    let index = ((x - spot.0 + 70.0) / 10.0).clamp(0.0, 13.0) as usize;
                    jags.get(index).copied().unwrap_or(0.0)
                };
                let open = |x: f32, y: f32, reach: f32| {
                    let half = reach - (x - spot.0).abs() * reach / 68.0;
                    (y - spot.1 - edge(x)).abs() - half
                };
                self.fill(shaded(CARDBOARD, 1.25), |x, y| open(x, y, 27.0));
                self.fill([40.0, 34.0, 30.0], |x, y| open(x, y, 19.0));
            }
            Flaw::Stain => {
                for _ in 0..7 {
                    let centre = (
                        spot.0 + dice.between(-34, 34) as f32,
                        spot.1 + dice.between(-24, 24) as f32,
                    );
                    let radius = dice.between(8, 24) as f32;
                    self.paint(
                        5.0,
                        0.5,
                        move |x, y| circle(x, y, centre, radius),
                        |_, _| [92.0, 66.0, 38.0],
                    );
                }
            }
        }
    }

    fn finish(self) -> RgbImage {
        let bytes = self
            .pixels
            .into_iter()
            .flatten()
            .map(|part| part.clamp(0.0, 255.0) as u8)
            .collect();
        RgbImage::from_raw(self.width, self.height, bytes).unwrap_or_else(|| RgbImage::new(1, 1))
    }
}
