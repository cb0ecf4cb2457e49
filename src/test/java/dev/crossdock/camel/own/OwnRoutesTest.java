package dev.crossdock.camel.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.camel.route.RouteCases;
import dev.crossdock.cases.EventsTold;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.stage.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of routes run, are exchanged and go, and reach nothing of the hub but crossdock:. */
class OwnRoutesTest {

  private static final String FOLDER =
      """
      - route:
          id: folder
          from:
            uri: file:{{in}}
            steps:
              - to:
                  uri: crossdock:receive
                  parameters: {channel: alder/files, key: "${header.CamelFileName}/${header.CamelFileLength}"}
      """;

  @TempDir private Path home;

  private final Grants grants = new Grants();
  private final EventsTold told = new EventsTold();
  private OwnRoutes routes;

  @BeforeEach
  void start() throws IOException {
    grants.properties.put("in", home.resolve("in").toString());
    routes =
        new OwnRoutes(
            home,
            new OwnContexts(home, home.resolve("data"), grants, new OpenTargets()),
            new RouteCases(told, new Signals(), Clock.systemUTC()));
    routes.start();
  }

  @AfterEach
  void stop() {
    routes.stop();
  }

  @Test
  void aFileBecomesATransmissionWithNameAndKey() throws IOException {
    write("folder", FOLDER);
    assertThat(routes.refresh(false)).isEmpty();
    drop("order.edi", "ISA*");
    await().until(() -> grants.received.size() == 1);
    assertThat(grants.received).containsExactly("alder/files order.edi order.edi/4 ISA*");
    await().until(() -> Files.notExists(home.resolve("in/order.edi")));
  }

  @Test
  void aPropertyOfAnotherValueIsTakenOver() throws IOException {
    write("folder", FOLDER);
    routes.refresh(false);
    grants.properties.put("in", home.resolve("other").toString());
    assertThat(routes.refresh(false)).isEmpty();
    Files.createDirectories(home.resolve("other"));
    Files.writeString(home.resolve("other/a"), "1");
    await().until(() -> grants.received.size() == 1);
    grants.properties.remove("in");
    assertThat(routes.refresh(false)).containsExactly("routes/folder.camel.yaml");
    assertThat(told.raised.get(0).message()).contains("'in'");
  }

  @Test
  void aFileThatIsGoneStopsItsRoutes() throws IOException {
    write("folder", FOLDER);
    routes.refresh(false);
    Files.delete(home.resolve("routes/folder.camel.yaml"));
    routes.refresh(false);
    assertThat(routes.files()).isEmpty();
    write("other", FOLDER.replace("id: folder", "id: other").replace("alder/files", "wms/stock"));
    assertThat(routes.refresh(false)).isEmpty();
    drop("a", "1");
    await().until(() -> grants.received.size() == 1);
    assertThat(grants.received).containsExactly("wms/stock a a/1 1");
  }

  @Test
  void aRouteDroppedFromItsFileStops() throws IOException {
    write("two", direct("one", "a") + direct("two", "b"));
    routes.refresh(false);
    assertThat(routes.files().get(0).routes()).containsExactlyInAnyOrder("one", "two");
    write("two", direct("two", "b"));
    routes.refresh(false);
    assertThat(routes.files().get(0).routes()).containsExactly("two");
  }

  /** Else one file would keep the hub from starting. */
  @Test
  void aFileThatIsNotTextIsLeftOutAtTheStartToo() throws IOException {
    routes.stop();
    write("good", direct("good", "a"));
    Files.write(
        home.resolve("routes/bad.camel.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, '-', 0});
    routes.start();
    assertThat(routes.files())
        .filteredOn(file -> file.problem() == null)
        .extracting(file -> file.file())
        .containsExactly("routes/good.camel.yaml");
    assertThat(told.raised)
        .extracting(event -> event.subject())
        .containsExactly("routes/bad.camel.yaml");
  }

  @Test
  void aTargetHasOneRouteAndASecondChangesNothing() throws IOException {
    var delivers =
        """
        - route:
            id: %s
            from: {uri: crossdock:deliver, parameters: {target: erp}, steps: [{log: a}]}
        """;
    write("first", delivers.formatted("first"));
    write("second", delivers.formatted("second"));
    assertThat(routes.refresh(false)).containsExactly("routes/second.camel.yaml");
    assertThat(told.raised.get(0).message()).contains("'erp'").contains("another route");
    assertThat(routes.files().get(0).routes()).containsExactly("first");
  }

  @Test
  void anIdBelongsToOneFile() throws IOException {
    write("first", direct("same", "a"));
    write("second", direct("same", "b"));
    assertThat(routes.refresh(false)).containsExactly("routes/second.camel.yaml");
    assertThat(told.raised.get(0).message()).contains("routes/first.camel.yaml");
  }

  @Test
  void anEmptyKeyIsRefusedSinceAllTransmissionsWouldBeOne() throws IOException {
    write(
        "folder",
        FOLDER
            .replace("uri: file:{{in}}", "uri: file:{{in}}\n      parameters: {moveFailed: failed}")
            .replace("${header.CamelFileName}/${header.CamelFileLength}", "${header.None}"));
    assertThat(routes.refresh(false)).isEmpty();
    drop("a", "1");
    await().until(() -> Files.exists(home.resolve("in/failed/a")));
    assertThat(grants.received).isEmpty();
  }

  @Test
  void whatAFileNamesMayComeLater() throws IOException {
    write("folder", FOLDER.replace("{{in}}", "{{later}}"));
    assertThat(routes.refresh(false)).hasSize(1);
    assertThat(told.raised.get(0).message()).contains("'later'");
    assertThat(routes.refresh(true)).hasSize(1);
    assertThat(told.raised).hasSize(1);
    grants.properties.put("later", home.resolve("in").toString());
    assertThat(routes.refresh(true)).isEmpty();
    assertThat(told.recovered).contains("routes/folder.camel.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to: {uri: 'kafak:orders'} | Line 6: There is no component 'kafak' in this hub. Near it:"
            + " kafka.",
        "to: {uri: 'log:a', parameters: {shwoAll: true}} | has no parameter 'shwoAll'",
        "to: {uri: 'crossdock:receive', parameters: {channel: alder/fils}} | Near it: alder/files",
        "to: {uri: 'crossdock:receive', parameters: {chanel: alder/files}} | no parameter 'chanel'",
        "to: {uri: 'crossdock:send'} | There is no crossdock:send",
        "setBody: {jsonpathh: '$.a'} | Line 6",
        "setBody: {perl: 'a'} | Line 6",
        "setBody: {simple: '${bdy'} | Line 6",
        "bean: {ref: nobody, method: x} | nobody",
        "jump: {} | Line 6",
      })
  void whatCannotBeBuiltSaysWhereAndWhy(String step, String problem) throws IOException {
    write("folder", FOLDER);
    routes.refresh(false);
    write("folder", FOLDER.replaceFirst("(?s)- to:.*", "") + "        - " + step + "\n");
    assertThat(routes.refresh(false)).containsExactly("routes/folder.camel.yaml");
    assertThat(told.raised)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.code()).isEqualTo(ConfigurationCode.ROUTE_UNSOUND);
              assertThat(event.message()).contains(problem.strip());
            });
    drop("a", "1");
    await().until(() -> grants.received.size() == 1);
  }

  /** Each would reach a part of the hub, its secrets or the machine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bean: {ref: read, method: store}",
        "bean: {ref: dataSource, method: getConnection}",
        "to: {uri: 'bean:read'}",
        "to: {uri: 'work:read'}",
        "to: {uri: 'channel:http'}",
        "to: {uri: 'jdbc:dataSource'}",
        "to: {uri: 'class:dev.crossdock.app.Running'}",
        "to: {uri: 'exec:id'}",
        "bean: {beanType: dev.crossdock.app.Running, method: x}",
        "bean: {beanType: io.quarkus.arc.Arc, method: container}",
        "bean: {beanType: java.lang.Runtime, method: getRuntime}",
        "bean: {beanType: java.lang.ProcessBuilder, method: start}",
        "bean: {ref: dev.crossdock.app.Running, method: x}",
        "setBody: {simple: '${bean:type:dev.crossdock.app.Running}'}",
        "setBody: {simple: '${type:dev.crossdock.diagnostics.Code.CHANNEL_CLOSED}'}",
        "setBody: {simple: '${camelContext.class.classLoader}'}",
        "setBody: {simple: '${body.getClass().forName(\"dev.crossdock.app.Running\")}'}",
        "setBody: {simple: '${exchange.context.registry}'}",
        "setBody: {simple: '${env:PATH}'}",
        "setBody: {simple: '${env.PATH}'}",
        "setBody: {simple: '$simple{sysenv.PATH}'}",
        "setBody: {simple: '${sys.user.home}'}",
        "setBody: {simple: '${e${body}.PATH}'}",
        "setBody: {method: {ref: read}}",
        "setBody: {constant: '{{env:PATH}}'}",
        "setBody: {constant: '{{sys:user.home}}'}",
        "setBody: {constant: '{{crossdock.data}}'}",
        "setBody: {simple: {expression: 'resource:file:/etc/passwd'}}",
        "setBody: {simple: {expression: 'resource:classpath:application.properties'}}",
        "setBody: {simple: {expression: 'resource:http://127.0.0.1/'}}",
        "script: {groovy: 'System.exit(1)'}",
        "to: {uri: 'file:{{in}}/../data/secrets'}",
        "to: {uri: 'file:{{in}}/..'}",
        "to: {uri: 'file:{{in}}/../partners'}",
        "to: {uri: 'file:/'}",
        "to: {uri: 'file:{{in}}/link'}",
        "to: {uri: 'file:{{in}}', parameters: {jailStartingDirectory: false}}"
      })
  void nothingOfTheHubIsReached(String step) throws IOException {
    Files.createDirectories(home.resolve("data/secrets"));
    Files.createDirectories(home.resolve("in"));
    Files.createSymbolicLink(home.resolve("in/link"), home.resolve("data"));
    write(
        "out",
        """
        - route:
            id: out
            from:
              uri: direct:out
              steps:
                - %s
        """
            .formatted(step));
    assertThat(routes.refresh(false)).containsExactly("routes/out.camel.yaml");
    assertThat(told.raised).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: b, type: dev.crossdock.app.Running}",
        "{name: b, type: io.quarkus.arc.Arc, factoryMethod: container}",
        "{name: b, type: java.lang.Runtime, factoryMethod: getRuntime}",
        "{name: b, type: java.io.File, constructors: {0: /etc/passwd}}",
        "{name: b, type: javax.naming.InitialContext}",
        "{name: b, type: 'java.lang.String', scriptLanguage: simple, script: '${env.PATH}'}"
      })
  void noBeanOfTheHubOrOfTheMachineIsMade(String bean) throws IOException {
    write("out", "- beans:\n    - " + bean + "\n" + direct("out", "out"));
    assertThat(routes.refresh(false)).containsExactly("routes/out.camel.yaml");
  }

  /** Where it is known only when an exchange comes. */
  @Test
  void nothingOfTheHubIsReachedByAnEndpointThatIsMadeLater() throws IOException {
    Files.createDirectories(home.resolve("data/secrets"));
    Files.writeString(home.resolve("data/secrets/postgres"), "hunter2");
    write(
        "later",
        """
        - route:
            id: later
            from:
              uri: file:{{in}}
              parameters: {moveFailed: failed}
              steps:
                - pollEnrich: {simple: "file:${body}/data/secrets", timeout: 2000}
                - to: {uri: crossdock:receive, parameters: {channel: alder/files}}
        """);
    assertThat(routes.refresh(false)).isEmpty();
    drop("a", home.toString());
    await().until(() -> Files.exists(home.resolve("in/failed/a")));
    assertThat(grants.received).isEmpty();
  }

  /** All that is on board can be named without a jar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "to: {uri: 'amqp:queue:a', parameters: {connectionFactory: '#bean:c'}}",
        "to: {uri: 'ftp:host/in', parameters: {username: u, password: '{{in}}'}}",
        "to: {uri: 'ftps:host/in', parameters: {username: u}}",
        "to: {uri: 'sftp:host/in', parameters: {username: u, strictHostKeyChecking: 'yes'}}",
        "to: {uri: 'http:host/in'}",
        "to: {uri: 'https:host/in'}",
        "to: {uri: 'kafka:orders', parameters: {brokers: 'localhost:9092'}}",
        "to: {uri: 'smtp:host'}",
        "to: {uri: 'smtps:host'}",
        "to: {uri: 'seda:a'}",
        "to: {uri: 'log:a'}",
        "to: {uri: 'xslt:file:a.xslt'}",
        "to: {uri: 'sql:select 1', parameters: {dataSource: '#bean:d'}}",
        "to: {uri: 'jms:queue:a', parameters: {connectionFactory: '#bean:c'}}",
        "pollEnrich: {constant: 'imaps:host', timeout: 10}",
        "setBody: {jsonpath: {expression: '$.number'}}",
        "setBody: {xpath: {expression: '/order/number'}}",
        "unmarshal: {csv: {}}",
        "unmarshal: {zipFile: {}}"
      })
  void whatIsOnBoardCanBeBuilt(String step) throws IOException {
    Files.createDirectories(home.resolve("routes"));
    Files.writeString(
        home.resolve("routes/a.xslt"),
        "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>");
    write(
        "board",
        """
        - beans:
            - name: d
              type: org.postgresql.ds.PGSimpleDataSource
            - name: c
              type: org.apache.qpid.jms.JmsConnectionFactory
        - route:
            id: board
            from:
              uri: direct:board
              steps:
                - %s
        """
            .formatted(step));
    routes.refresh(false);
    assertThat(routes.files().get(0).problem()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timer:t, parameters: {period: 1000}",
        "quartz:q, parameters: {cron: '0 0 6 * * ?'}",
        "kamelet:alder-drop"
      })
  void routesBeginWithATimeOrAKamelet(String from) throws IOException {
    Files.createDirectories(home.resolve("routes/kamelets"));
    Files.writeString(
        home.resolve("routes/kamelets/alder-drop.kamelet.yaml"),
        """
        apiVersion: camel.apache.org/v1
        kind: Kamelet
        metadata:
          name: alder-drop
        spec:
          definition: {title: Alder's folder}
          template:
            from:
              uri: direct:drop
              steps:
                - to: kamelet:sink
        """);
    write(
        "board",
        """
        - route:
            id: board
            from:
              uri: %s
              steps:
                - log: {message: "${body}"}
        """
            .formatted(from.replace(", ", "\n      ")));
    routes.refresh(false);
    assertThat(routes.files().get(0).problem()).isNull();
  }

  private static String direct(String id, String from) {
    return """
    - route:
        id: %s
        from:
          uri: direct:%s
          steps:
            - log: {message: "${body}"}
    """
        .formatted(id, from);
  }

  private void write(String name, String yaml) throws IOException {
    Files.createDirectories(home.resolve("routes"));
    Files.writeString(home.resolve("routes").resolve(name + ".camel.yaml"), yaml);
  }

  private void drop(String name, String text) throws IOException {
    Files.createDirectories(home.resolve("in"));
    Files.writeString(home.resolve("in").resolve(name), text);
  }
}
