use bytes::Bytes;
use recourse_connectors::kit::form::Form;
use recourse_connectors::perform::FileBytes;
use rstest::rstest;

#[test]
fn a_form_holds_its_texts_and_files_byte_for_byte() {
    let bytes: Vec<u8> = (0..=255).collect();
    let file = FileBytes {
        name: "фото.png".to_owned(),
        media_type: "image/png".to_owned(),
        bytes: Bytes::from(bytes.clone()),
    };
    let payload = Form::new()
        .text("message", "Здравствуйте!\r\n--x--")
        .file("file", &file)
        .finish();
    let boundary = payload
        .form
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let mut wanted = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nЗдравствуйте!\r\n--x--\r\n\
         --{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"фото.png\"\r\n\
         Content-Type: image/png\r\n\r\n"
    )
    .into_bytes();
    wanted.extend(&bytes);
    wanted.extend(format!("\r\n--{boundary}--\r\n").as_bytes());
    assert_eq!(payload.bytes, wanted);
    let other = Form::new().finish();
    assert_ne!(other.form, payload.form, "no file can hold the next boundary");
}

#[rstest]
#[case("a\"; filename=\"b.png", "a%22; filename=%22b.png")]
#[case("a\r\nX-Evil: 1", "a%0D%0AX-Evil: 1")]
#[case("a\u{0}b\tc", "a_b_c")]
fn a_name_cannot_leave_its_place(#[case] name: &str, #[case] written: &str) {
    let file = FileBytes {
        name: name.to_owned(),
        media_type: "image/png\r\nX-Evil: 1".to_owned(),
        bytes: Bytes::new(),
    };
    let payload = Form::new().file("file", &file).finish();
    let text = String::from_utf8(payload.bytes.to_vec()).unwrap();
    assert!(text.contains(&format!("filename=\"{written}\"\r\n")), "{text}");
    assert!(text.contains("Content-Type: image/pngX-Evil1\r\n\r\n"), "{text}");
}
