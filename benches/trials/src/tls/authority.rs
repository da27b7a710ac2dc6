//! A certificate authority of this machine alone, and the certificate that it gives to the Discord that is played.

use std::sync::Arc;

use anyhow::Result;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, KeyUsagePurpose};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// What the certificate is for.
const NAMES: [&str; 2] = ["discord.com", "gateway.discord.gg"];

/// An authority, as whoever trusts it knows it.
pub(super) struct Authority {
    /// Its own certificate, PEM.
    pub(super) certificate: String,
    issuer: CertifiedIssuer<'static, KeyPair>,
}

impl Authority {
    pub(super) fn new() -> Result<Self> {
        let mut params = CertificateParams::new(Vec::new())?;
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        // A certificate that says of itself what its issuer does is taken for its own issuer.
        params.distinguished_name.push(DnType::CommonName, "Authority of a trial");
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate()?)?;
        Ok(Self { certificate: issuer.pem(), issuer })
    }

    /// What greets bots with a certificate of this authority.
    pub(super) fn acceptor(&self) -> Result<TlsAcceptor> {
        let key = KeyPair::generate()?;
        let certificate = CertificateParams::new(NAMES.map(str::to_owned))?.signed_by(&key, &self.issuer)?;
        let private = PrivateKeyDer::try_from(key.serialize_der()).map_err(anyhow::Error::msg)?;
        let config = ServerConfig::builder().with_no_client_auth();
        let config = config.with_single_cert(vec![certificate.der().clone()], private)?;
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}
