//! Pictures as buyers take them: a thing on a table, with its damage. Drawn, so that nobody's photo is needed.

mod canvas;
mod damage;
mod things;

use crate::dice::Dice;
use bytes::Bytes;
use canvas::Canvas;
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
        canvas.subject(self.subject, self.flaw != Flaw::None);
        // Half of the lights being dark is damage enough.
        if self.subject != Subject::Garland {
            canvas.flaw(self.flaw, self.subject, &mut dice);
        }
        canvas.finish()
    }
}
