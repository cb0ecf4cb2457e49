package dev.crossdock.system;

import dev.crossdock.config.ApiKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * The project's own partners with keys, and more: one that is strict, one with narrow limits, and
 * one for each mood of a target.
 */
final class BadInputHome {

  static final List<String> MOODS =
      List.of(
          "down",
          "t400",
          "t409",
          "t409done",
          "t500",
          "t500twice",
          "t429",
          "silent",
          "lost",
          "lostasked",
          "lostunsafe");

  /** Who sends by HTTP, having no other channel. */
  static final List<String> BY_HTTP = List.of("gorse", "erp");

  private static final Map<String, String> OWN_WORDS =
      Map.of(
          "t409done", "dedupes: true\n    conflictMeansDone: true",
          "lostasked", "dedupes: false\n    lookup: ${url}/{key}",
          "lostunsafe", "dedupes: false");

  private static final String OUR_ERP =
      """
      systems:
        erp:
          name: ERP
          channels:
            http: { kind: http, apiKeys: ["file:${data}/keys/erp.api-key-hash"] }
      """;

  private static final String DEPOT =
      """
      id: depot
      name: depot
      identifiers: [{ scheme: x12, qualifier: ZZ, id: DEPOT }]
      channels:
        sftp: { kind: sftp, publicKeys: ["file:${data}/keys/depot.pub"] }
      agreements:
        shipped:
          document: warehouse-confirmation
          usage: production
          format: x12/945/004010
          targets: [erp-supply]
          acknowledge: { with: "997", through: sftp }
      """;

  private static final String WHOLE_GROUP =
      """
      targets: [erp-orders]
          versionSubstitution: false
          acknowledge: { with: "997", scope: whole-group, through: sftp, ta1: always }\
      """;

  /** For the envelope the first agreement counts, for each document its own. */
  private static final String OF_ANOTHER_MIND =
      """
        newer-orders:
          document: order
          usage: production
          format: x12/850/005010
          targets: [erp-orders]
          acknowledge: { with: "997", scope: partial, through: sftp }
      """;

  private final TestHome home;
  private final Path folder;
  private final Map<String, KeyPair> sshKeys = new HashMap<>();
  private final Map<String, String> apiKeys = new HashMap<>();

  private BadInputHome(TestHome home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /** {@code downUrl} is where nobody listens at first. */
  static BadInputHome create(Path folder, MoodyTarget target, String downUrl) {
    var made = new BadInputHome(TestHome.create(folder, target.url("erp")), folder);
    try {
      made.write(target, downUrl);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(MoodyTarget target, String downUrl)
      throws IOException, GeneralSecurityException {
    var company = new StringBuilder();
    for (var mood : MOODS) {
      company.append(target(mood, mood.equals("down") ? downUrl : target.url(mood)));
      partner(mood, "targets: [%s]".formatted(mood), "");
    }
    company.append(target("erp-supply", target.url("supply")));
    company.append(OUR_ERP);
    var file = home.root().resolve("partners/company.yaml");
    Files.writeString(file, Files.readString(file) + company);
    Files.writeString(home.root().resolve("partners/depot.yaml"), DEPOT);
    partner("strict", WHOLE_GROUP, "");
    partner("mixed", WHOLE_GROUP, "");
    var mixed = home.root().resolve("partners/mixed.yaml");
    Files.writeString(
        mixed, Files.readString(mixed).replace("agreements:\n", "agreements:\n" + OF_ANOTHER_MIND));
    partner("narrow", "targets: [erp-orders]", "limits: { maxFile: 256 B }");
    for (var partner : all()) {
      keys(partner);
    }
  }

  static List<String> all() {
    var all = new ArrayList<>(List.of("alder", "birke", "cedar", "strict", "mixed", "narrow"));
    all.addAll(List.of("dogwood", "esche", "fern", "heath", "depot"));
    all.addAll(BY_HTTP);
    all.addAll(MOODS);
    return all;
  }

  private static String target(String mood, String url) {
    return """
      %s:
        template: deliver-to-http
        usages: [production]
        %s
        retry: { attempts: %d, firstDelay: 200ms, factor: 1, jitter: 0 }
        parameters: { url: "%s", responseTimeout: "500" }
    """
        .formatted(
            mood,
            OWN_WORDS.getOrDefault(mood, "dedupes: true").replace("${url}", url),
            mood.equals("down") ? 100 : 4,
            url);
  }

  private void partner(String id, String agreed, String limits) throws IOException {
    Files.writeString(
        home.root().resolve("partners/" + id + ".yaml"),
        """
        id: %1$s
        name: %1$s
        identifiers: [{ scheme: x12, qualifier: ZZ, id: %2$s }]
        channels:
          sftp: { kind: sftp, publicKeys: ["file:${data}/keys/%1$s.pub"], %4$s }
          http: { kind: http, apiKeys: ["file:${data}/keys/%1$s.api-key-hash"], %4$s }
        agreements:
          orders:
            document: order
            usage: production
            format: x12/850/004010
            %3$s
        """
            .formatted(id, inEnvelope(id), agreed, limits));
  }

  private void keys(String partner) throws IOException, GeneralSecurityException {
    var ssh = SecurityUtils.getKeyPairGenerator(SecurityUtils.EDDSA).generateKeyPair();
    var api = ApiKeys.generate();
    var keys = folder.resolve("data/keys");
    Files.writeString(keys.resolve(partner + ".pub"), PublicKeyEntry.toString(ssh.getPublic()));
    Files.writeString(
        keys.resolve(partner + ".api-key-hash"),
        ApiKeys.hash(api).toString(),
        StandardCharsets.US_ASCII);
    sshKeys.put(partner, ssh);
    apiKeys.put(partner, api);
  }

  /** How a partner is called in envelopes. */
  static String inEnvelope(String partner) {
    return switch (partner) {
      case "alder" -> "ALDERFOODS";
      case "birke" -> "9506000200019";
      case "dogwood" -> "DOGWOODMILLS";
      case "esche" -> "9506000400013";
      default -> partner.toUpperCase(java.util.Locale.ROOT);
    };
  }

  Path root() {
    return home.root();
  }

  KeyPair sshKey(String partner) {
    return java.util.Objects.requireNonNull(sshKeys.get(partner));
  }

  String apiKey(String partner) {
    return java.util.Objects.requireNonNull(apiKeys.get(partner));
  }
}
