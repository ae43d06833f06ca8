use recourse_connectors::kit::address::{Side, check_endpoint, is_public, locate};
use rstest::rstest;
use std::net::IpAddr;
use url::Url;

#[rstest]
#[case("127.0.0.1", false)]
#[case("10.1.2.3", false)]
#[case("100.64.0.1", false)]
#[case("169.254.169.254", false)]
#[case("172.16.0.1", false)]
#[case("172.32.0.1", true)]
#[case("192.168.0.1", false)]
#[case("192.0.2.1", false)]
#[case("198.18.0.1", false)]
#[case("203.0.113.9", false)]
#[case("224.0.0.1", false)]
#[case("255.255.255.255", false)]
#[case("0.0.0.0", false)]
#[case("8.8.8.8", true)]
#[case("185.62.202.2", true)]
#[case("::1", false)]
#[case("::", false)]
#[case("::ffff:127.0.0.1", false)]
#[case("::ffff:8.8.8.8", true)]
#[case("::127.0.0.1", false)]
#[case("fe80::1", false)]
#[case("fc00::1", false)]
#[case("ff02::1", false)]
#[case("2001:db8::1", false)]
#[case("2002:7f00:1::", false)]
#[case("64:ff9b::7f00:1", false)]
#[case("64:ff9b::808:808", true)]
#[case("2a00:1450:4010:c0e::66", true)]
fn addresses_are_told_apart(#[case] ip: IpAddr, #[case] public: bool) {
    assert_eq!(is_public(ip), public);
}

#[rstest]
#[case("http://127.0.0.1:8077/n1/r0", Some(Side::Loopback))]
#[case("http://localhost:1", Some(Side::Loopback))]
#[case("http://[::1]:1", Some(Side::Loopback))]
#[case("http://0x7f.1:1", Some(Side::Loopback))]
#[case("https://marketplace-api-sandbox.wildberries.ru", Some(Side::Public))]
#[case("http://example.org", None)]
#[case("http://10.0.0.1", None)]
#[case("https://10.0.0.1", None)]
#[case("https://169.254.169.254", None)]
#[case("https://8.8.8.8", None)]
#[case("ftp://127.0.0.1", None)]
#[case("file:///etc/passwd", None)]
#[case("https://user:pw@example.org", None)]
#[case("http://127.0.0.1:1/?a=b", None)]
fn an_endpoint_is_loopback_or_https(#[case] text: &str, #[case] side: Option<Side>) {
    assert_eq!(check_endpoint(&Url::parse(text).unwrap()).ok(), side);
}

#[test]
fn an_endpoint_keeps_its_own_path_and_replaces_the_host() {
    let base = Url::parse("http://127.0.0.1:8077/n100/r0/").unwrap();
    let (url, side) = locate(Some(&base), "marketplace-api.wildberries.ru", "/api/v3/orders").unwrap();
    assert_eq!(url.as_str(), "http://127.0.0.1:8077/n100/r0/api/v3/orders");
    assert_eq!(side, Side::Loopback);
    let (url, side) = locate(None, "marketplace-api.wildberries.ru", "/api/v3/orders").unwrap();
    assert_eq!(
        url.as_str(),
        "https://marketplace-api.wildberries.ru/api/v3/orders"
    );
    assert_eq!(side, Side::Public);
}
