//! Pictures are real files that can be opened, always the same, and open to everyone on the media paths.

use crate::client::{Client, now};
use recourse_sandbox::{Flaw, Picture, Sandbox, Subject};
use reqwest::Method;
use std::collections::HashSet;

const SUBJECTS: [Subject; 11] = [
    Subject::Mug,
    Subject::Umbrella,
    Subject::Lamp,
    Subject::Spatulas,
    Subject::Backpack,
    Subject::Garland,
    Subject::Organiser,
    Subject::LunchBox,
    Subject::Scales,
    Subject::Mat,
    Subject::Parcel,
];

#[test]
fn things_and_damages_look_different_and_stay_the_same() {
    let flaws = [Flaw::None, Flaw::Crack, Flaw::Dent, Flaw::Tear, Flaw::Stain];
    let mut seen = HashSet::new();
    for (index, subject) in SUBJECTS.into_iter().enumerate() {
        let picture = Picture {
            subject,
            flaw: flaws[index % flaws.len()],
            seed: 3,
        };
        assert_eq!(picture.jpeg(true), picture.jpeg(true));
        assert!(seen.insert(picture.jpeg(true)));
    }
    for flaw in flaws {
        assert!(
            seen.insert(
                Picture {
                    subject: Subject::Mug,
                    flaw,
                    seed: 9
                }
                .jpeg(true)
            )
        );
    }
}

#[tokio::test]
async fn photos_of_reviews_and_claims_open_without_a_token() {
    let running = Sandbox::demo(7, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let open = client
        .get("/api/v1/feedbacks?isAnswered=false&take=5000&skip=0")
        .await;
    let photo = open["data"]["feedbacks"]
        .as_array()
        .unwrap()
        .iter()
        .find_map(|review| review["photoLinks"][0].as_object().cloned())
        .unwrap();
    let claims = client.get("/api/v1/claims?is_archive=false").await;
    let claim = claims["claims"][0]["photos"][0].as_str().unwrap().to_owned();
    assert!(claim.starts_with("//photos.wbstatic.net/claim/"));
    let stranger = Client::with_token(&running, String::new());
    for (address, format, width) in [
        (photo["fullSize"].as_str().unwrap(), image::ImageFormat::Jpeg, 480),
        (photo["miniSize"].as_str().unwrap(), image::ImageFormat::Jpeg, 120),
        (claim.as_str(), image::ImageFormat::WebP, 480),
    ] {
        let path = address.split_once("//").unwrap().1.split_once('/').unwrap().1;
        let response = stranger
            .send(Method::GET, &format!("/{path}"), None)
            .await
            .unwrap();
        assert_eq!(response.status(), 200, "{address}");
        let bytes = response.bytes().await.unwrap();
        assert_eq!(image::guess_format(&bytes).unwrap(), format);
        assert!(bytes.len() < 250_000, "{address}: {} bytes", bytes.len());
        assert_eq!(image::load_from_memory(&bytes).unwrap().width(), width);
    }
    assert_eq!(stranger.ask(Method::GET, "/claim/none/1.webp", None).await.0, 404);
}

#[tokio::test]
async fn a_chat_picture_is_pending_first_and_one_is_refused() {
    let running = Sandbox::demo(7, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let ids: Vec<(String, u32, bool)> = running.shop(|shop| {
        shop.downloads
            .iter()
            .map(|(id, file)| (id.clone(), file.pending, file.refused))
            .collect()
    });
    let pending = ids.iter().find(|(_, pending, _)| *pending > 0).unwrap();
    let path = format!("/api/v1/seller/download/{}", pending.0);
    let (status, body) = client.ask(Method::GET, &path, None).await;
    assert_eq!((status, body["moderationState"].as_str()), (202, Some("pending")));
    let response = client.send(Method::GET, &path, None).await.unwrap();
    assert_eq!(response.headers()["content-type"], "image/jpeg");
    image::load_from_memory(&response.bytes().await.unwrap()).unwrap();
    let refused = ids.iter().find(|(_, _, refused)| *refused).unwrap();
    let (status, body) = client
        .ask(
            Method::GET,
            &format!("/api/v1/seller/download/{}", refused.0),
            None,
        )
        .await;
    assert_eq!((status, body["detail"].as_str()), (451, Some("moderation error")));
}
