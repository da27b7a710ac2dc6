//! A Discord on the loopback address: REST, gateway and a small chat page.
