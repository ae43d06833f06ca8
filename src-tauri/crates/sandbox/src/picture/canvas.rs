//! Painting by distances: a form is where its distance is negative.

use crate::dice::Dice;
use image::RgbImage;

pub(super) type Colour = [f32; 3];

pub(super) const CARDBOARD: Colour = [196.0, 156.0, 108.0];
pub(super) const STEEL: Colour = [186.0, 192.0, 198.0];
pub(super) const DARK: Colour = [34.0, 32.0, 32.0];
pub(super) const PALE: Colour = [240.0, 236.0, 226.0];

/// Distance to a rounded box around a centre.
pub(super) fn rounded(x: f32, y: f32, centre: (f32, f32), half: (f32, f32), radius: f32) -> f32 {
    let dx = (x - centre.0).abs() - half.0 + radius;
    let dy = (y - centre.1).abs() - half.1 + radius;
    dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - radius
}

/// Distance to a circle.
pub(super) fn circle(x: f32, y: f32, centre: (f32, f32), radius: f32) -> f32 {
    (x - centre.0).hypot(y - centre.1) - radius
}

/// Distance to a line with round ends.
pub(super) fn line(x: f32, y: f32, from: (f32, f32), to: (f32, f32), radius: f32) -> f32 {
    let (px, py) = (x - from.0, y - from.1);
    let (bx, by) = (to.0 - from.0, to.1 - from.1);
    let along = ((px * bx + py * by) / (bx * bx + by * by).max(0.001)).clamp(0.0, 1.0);
    (px - bx * along).hypot(py - by * along) - radius
}

/// A colour made lighter or darker.
pub(super) fn shaded(colour: Colour, by: f32) -> Colour {
    colour.map(|part| (part * by).clamp(0.0, 255.0))
}

/// A picture being painted; places are in full pixels whatever its size.
pub(super) struct Canvas {
    width: u32,
    height: u32,
    /// How many full pixels one pixel stands for.
    scale: f32,
    pixels: Vec<Colour>,
}

impl Canvas {
    pub(super) fn new(width: u32, height: u32, scale: f32) -> Self {
        Self {
            width,
            height,
            scale,
            pixels: vec![[0.0; 3]; (width * height) as usize],
        }
    }

    /// Paints where the distance is negative, with edges as soft as told; colours may differ from place to place.
    pub(super) fn paint(
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

    pub(super) fn fill(&mut self, colour: Colour, shape: impl Fn(f32, f32) -> f32) {
        self.paint(1.0, 1.0, shape, |_, _| colour);
    }

    /// A form that is lit from the left, as round things are.
    pub(super) fn round(&mut self, colour: Colour, left: f32, right: f32, shape: impl Fn(f32, f32) -> f32) {
        self.paint(1.0, 1.0, shape, |x, _| {
            let place = ((x - left) / (right - left)).clamp(0.0, 1.0);
            shaded(colour, 1.18 - 0.55 * (place - 0.28).abs() - 0.15 * place)
        });
    }

    /// A table before a wall, and the shadow of what stands on it.
    pub(super) fn table(&mut self, dice: &mut Dice) {
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

    /// The picture.
    pub(super) fn finish(self) -> RgbImage {
        let bytes = self
            .pixels
            .into_iter()
            .flatten()
            .map(|part| part.clamp(0.0, 255.0) as u8)
            .collect();
        RgbImage::from_raw(self.width, self.height, bytes).unwrap_or_else(|| RgbImage::new(1, 1))
    }
}
