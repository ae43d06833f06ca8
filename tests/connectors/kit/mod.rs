mod address;
mod http;
mod limiter;
mod media;
mod reader;
