mod address;
mod form;
mod http;
mod limiter;
mod media;
mod reader;
mod write;
