//! Returns over a store without a network: the list, the ways back, the costs, receiving, the policy, the money.

mod decide;
mod money;
mod receive;
mod route;
mod shelf;
