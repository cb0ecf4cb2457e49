package dev.crossdock.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

/**
 * A server's certificate of its own making, for {@code localhost} and no other name.
 *
 * @param store with the key
 * @param trust with the certificate only, for who trusts it
 */
record Certificate(Path store, Path trust) {

  static final String SECRET = "changeit";

  static Certificate make(Path folder) throws Exception {
    var store = folder.resolve("server.p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                SECRET)
            .redirectErrorStream(true)
            .start();
    var said = new String(made.getInputStream().readAllBytes(), UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
    var keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    var trust = folder.resolve("trust.p12");
    try (var out = Files.newOutputStream(trust)) {
      trusted.store(out, SECRET.toCharArray());
    }
    return new Certificate(store, trust);
  }
}
