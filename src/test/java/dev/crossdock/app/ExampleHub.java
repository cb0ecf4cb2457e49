package dev.crossdock.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.camel.channel.ChannelComponent;
import dev.crossdock.camel.channel.ChannelRoutes;
import dev.crossdock.camel.channel.OpenChannels;
import dev.crossdock.camel.channel.ReceiveSteps;
import dev.crossdock.camel.own.HubAccess;
import dev.crossdock.camel.own.OwnContexts;
import dev.crossdock.camel.own.OwnRoutes;
import dev.crossdock.camel.route.RouteCases;
import dev.crossdock.camel.target.Hub;
import dev.crossdock.cases.EventsTold;
import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.Target;
import dev.crossdock.config.yaml.PartnerFiles;
import dev.crossdock.config.yaml.References;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.inbound.Receive;
import dev.crossdock.step.StepWork;
import dev.crossdock.store.TransmissionRefused;
import dev.crossdock.store.jdbc.JdbcTransmissions;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * Files of {@code routes/examples}, copied and run as an engineer would: the partner files are what
 * their comments say, with the values of a test. Receiving, storing and delivering are the hub's.
 */
public final class ExampleHub implements AutoCloseable {

  public final Hub hub;
  private final EmbeddedPostgresExtension postgres;
  private final Path home;
  private final Map<String, Map<String, Object>> files = new HashMap<>();
  private final Map<String, String> given = new TreeMap<>();
  private final AtomicBoolean dies = new AtomicBoolean();
  private final AtomicInteger refusals = new AtomicInteger();
  private @Nullable OwnRoutes routes;

  public ExampleHub(EmbeddedPostgresExtension postgres, BrokerExtension broker, Path home)
      throws Exception {
    this.postgres = postgres;
    this.home = home;
    hub = new Hub(postgres, broker);
    merge(
        "company", "{name: We, identifiers: [{scheme: x12, qualifier: ZZ, id: WE}], targets: {}}");
    merge("alder", "{id: alder, name: Alder, channels: {}, agreements: {}}");
    postgres.truncate("transmission");
  }

  /** The value of a property that a comment names. */
  public ExampleHub given(String property, Object value) {
    given.put(property, value.toString());
    return this;
  }

  /** The same as a secret in a file. */
  public ExampleHub secret(String property, String value) throws IOException {
    var file = home.resolve(property);
    Files.writeString(file, value + "\n");
    return given(property, "file:" + file);
  }

  public ExampleHub copy(String example) throws IOException {
    return copy(example, UnaryOperator.identity());
  }

  /** Copies a file of the examples, with what an engineer changes in it. */
  public ExampleHub copy(String example, UnaryOperator<String> change) throws IOException {
    var text = Files.readString(Path.of("routes/examples", example + ".camel.yaml"));
    String file = null;
    var block = new StringBuilder();
    for (var line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
      if (line.startsWith("# partners/")) {
        merge(file, block.toString());
        file = line.substring("# partners/".length(), line.indexOf(".yaml"));
        block.setLength(0);
      } else if (line.startsWith("#   ")) {
        block.append(line.substring(4)).append('\n');
      }
    }
    merge(file, block.toString());
    var copy = home.resolve("routes").resolve(example + ".camel.yaml");
    Files.createDirectories(home.resolve("routes"));
    Files.writeString(copy, change.apply(text));
    return this;
  }

  @SuppressWarnings("unchecked")
  private void merge(@Nullable String file, String yaml) {
    if (file != null && new Yaml().load(yaml) instanceof Map<?, ?> said) {
      merge(files.computeIfAbsent(file, f -> new TreeMap<>()), (Map<String, Object>) said);
    }
  }

  @SuppressWarnings("unchecked")
  private static void merge(Map<String, Object> all, Map<String, Object> more) {
    more.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> map) {
            var inner = new TreeMap<String, Object>();
            if (all.get(name) instanceof Map<?, ?> there) {
              inner.putAll((Map<String, Object>) there);
            }
            merge(inner, (Map<String, Object>) map);
            all.put(name, inner);
          } else {
            all.put(name, value);
          }
        });
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Map<String, Object> map, String name) {
    return (Map<String, Object>) Objects.requireNonNull(map.get(name));
  }

  /** Starts it; every property that the comments name has its value by then. */
  public ExampleHub start() throws Exception {
    var company = Objects.requireNonNull(files.get("company"));
    var said = at(at(company, "routes"), "properties");
    assertThat(given.keySet()).isEqualTo(said.keySet());
    assertThat(said.values()).hasOnlyElementsOfType(String.class);
    said.putAll(given);
    limit(Objects.requireNonNull(files.get("alder")), "channels", "drop");
    limit(company, "systems", "wms", "channels", "stock");
    Files.createDirectories(home.resolve("partners"));
    for (var file : files.entrySet()) {
      Files.writeString(
          home.resolve("partners").resolve(file.getKey() + ".yaml"),
          new Yaml().dump(file.getValue()));
    }
    var data = Files.createDirectories(home.resolve("data"));
    var partners =
        new YamlPartners(
            new PartnerFiles(
                home.resolve("partners"),
                new References(home, data, Map.of()),
                map -> true,
                DocumentFields.below(Path.of("canonical-schemas"))));
    assertThat(partners.reload()).filteredOn(finding -> finding.isError()).isEmpty();
    var open = new OpenChannels();
    hub.bind(
        "receive",
        new ReceiveSteps(new Receive(new JdbcTransmissions(postgres.jdbi()), hub.signals)));
    hub.camel.addComponent("channel", new ChannelComponent(open));
    hub.start(
        partners.targets().stream()
            .map(target -> Hub.target(target.id(), Target.BY_ROUTE, Map.of()))
            .toArray(Target[]::new));
    new ChannelRoutes(hub.camel, partners).refresh();
    var secrets = new SecretReferences(home, data);
    var access =
        new Access(
            new GrantedAccess(
                partners,
                open,
                sender -> {},
                secrets,
                step -> {
                  throw new IllegalArgumentException(step);
                }));
    var told = new EventsTold();
    routes =
        new OwnRoutes(
            home,
            new OwnContexts(home, data, access, hub.own),
            new RouteCases(told, hub.signals, Clock.systemUTC()));
    routes.start();
    assertThat(told.raised).isEmpty();
    return this;
  }

  /** At most a megabyte a transmission, where there is this channel. */
  @SuppressWarnings("unchecked")
  private static void limit(Map<String, Object> at, String... path) {
    for (var name : path) {
      if (!(at.get(name) instanceof Map<?, ?> next)) {
        return;
      }
      at = (Map<String, Object>) next;
    }
    at.put("limits", Map.of("maxFile", "1 MB"));
  }

  /** Takes the route out, and puts it in again. */
  public void without(String example, Runnable meanwhile) throws IOException {
    var file = home.resolve("routes").resolve(example + ".camel.yaml");
    var text = Files.readString(file);
    Files.delete(file);
    assertThat(routes().refresh(false)).isEmpty();
    meanwhile.run();
    Files.writeString(file, text);
    assertThat(routes().refresh(false)).isEmpty();
  }

  private OwnRoutes routes() {
    return Objects.requireNonNull(routes);
  }

  /** What was stored, each as ISO 8859-1: every byte is a character. */
  public List<String> stored() {
    return postgres
        .jdbi()
        .withHandle(
            handle ->
                new ArrayList<>(
                    handle
                        .createQuery(
                            "select bytes from transmission_part order by transmission_id, no")
                        .mapTo(byte[].class)
                        .map(bytes -> new String(bytes, ISO_8859_1))
                        .list()));
  }

  /** Names of what was stored. */
  public List<String> names() {
    return postgres
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("select name from transmission order by id")
                    .mapTo(String.class)
                    .list());
  }

  /** The next transmission is stored, and the route fails before its component knows it. */
  public void failAfterStoring() {
    dies.set(true);
  }

  /** Whether that happened. */
  public boolean failed() {
    return !dies.get();
  }

  /** How often the hub refused something. */
  public int refusals() {
    return refusals.get();
  }

  /** As an operator stops the channel's route. */
  public void closeChannels() throws Exception {
    for (var id : channelRoutes()) {
      hub.camel.getRouteController().stopRoute(id);
    }
  }

  public void openChannels() throws Exception {
    for (var id : channelRoutes()) {
      hub.camel.getRouteController().startRoute(id);
    }
  }

  private List<String> channelRoutes() {
    return hub.camel.getRoutes().stream()
        .map(route -> route.getRouteId())
        .filter(id -> id.startsWith("channel-"))
        .toList();
  }

  @Override
  public void close() {
    if (routes != null) {
      routes.stop();
    }
    hub.close();
  }

  /** The hub's own, that counts what it refuses and may fail right after it stored something. */
  private final class Access implements HubAccess {

    private final HubAccess granted;

    Access(HubAccess granted) {
      this.granted = granted;
    }

    @Override
    public Set<String> channels() {
      return granted.channels();
    }

    @Override
    public Set<String> targets() {
      return granted.targets();
    }

    @Override
    public Set<String> steps() {
      return granted.steps();
    }

    @Override
    public StepWork stepWork(String step) {
      return granted.stepWork(step);
    }

    @Override
    public @Nullable String property(String name) {
      return granted.property(name);
    }

    @Override
    public long receive(String channel, String name, @Nullable String key, InputStream content)
        throws TransmissionRefused {
      try {
        long number = granted.receive(channel, name, key, content);
        if (dies.compareAndSet(true, false)) {
          throw new IllegalStateException("the hub stops here");
        }
        return number;
      } catch (TransmissionRefused e) {
        refusals.incrementAndGet();
        throw e;
      }
    }
  }
}
