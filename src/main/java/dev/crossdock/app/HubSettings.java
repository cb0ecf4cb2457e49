package dev.crossdock.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be configured of the hub, under {@code crossdock.*}; see docs/configuration.md. */
@ConfigMapping(prefix = "crossdock")
public interface HubSettings {

  /** Folder that holds routes, partners, mappings, rules and canonical-schemas. */
  @WithDefault(".")
  Path home();

  /** Folder for everything that the hub writes. */
  @WithDefault("data")
  Path data();

  Http http();

  Management management();

  Database database();

  Broker broker();

  Sftp sftp();

  Delivery delivery();

  Replay replay();

  Events events();

  Archive archive();

  Limits limits();

  Retention retention();

  /** Who may look at content. */
  Payload payload();

  /** The users file; users.yaml in the data folder unless named. */
  Optional<Path> users();

  /** The API and the console; quarkus.http.* has the rest, such as the host and TLS. */
  interface Http {
    /** 0 takes a free one. */
    @WithDefault("8484")
    int port();

    /** Whether people and partners speak HTTPS to a proxy before the hub. */
    @WithDefault("false")
    boolean behindTls();

    /** Most open connections of a port. */
    @WithDefault("2000")
    int maxConnections();

    /** Most of them from one address; of IPv6 from one network of 64 bits. */
    @WithDefault("500")
    int maxConnectionsOfAddress();

    /** From the first byte of a request, or the connection, to the end of its headers. */
    @WithDefault("PT20S")
    Duration headerTimeout();
  }

  /** Health and metrics. */
  interface Management {
    /** 0 takes a free one. */
    @WithDefault("9484")
    int port();

    /** What metrics ask for as Bearer once the port is open beyond loopback. */
    Optional<String> token();
  }

  /** Delivering. */
  interface Delivery {
    /** How long an announced delivery may lie untaken before it is announced again. */
    @WithDefault("PT1M")
    Duration patience();
  }

  /** Replaying. */
  interface Replay {
    /** Most documents a second of a replay that names no rate. */
    @WithDefault("50")
    int rate();
  }

  /** Content: received and sent bytes, canonical documents. */
  interface Payload {
    /** The role that a person needs to look at content. */
    @WithDefault("viewer")
    String role();
  }

  /** The purge; retention periods stand in company.yaml. */
  interface Retention {
    /** Where archive files go: archive in the data folder unless named. */
    Optional<Path> folder();
  }

  /** The SFTP server that partners use. */
  interface Sftp {
    @WithDefault("127.0.0.1")
    String host();

    /** 0 takes a free one, -1 starts none. */
    @WithDefault("2284")
    int port();

    /** Partners' folders and the host keys; sftp in the data folder unless named. */
    Optional<Path> folder();
  }

  /** What is read of a .zip or .gz; more is refused. */
  interface Archive {
    @WithDefault("10000")
    int maxEntries();

    /** Of all its files together. */
    @WithDefault("1073741824")
    long maxBytes();

    /** Bytes that may come of one byte of the archive, beyond the first 10 MB. */
    @WithDefault("150")
    int maxRatio();
  }

  /** How much is taken in before intake is paused; see {@code IntakeLimits}. */
  interface Limits {
    @WithDefault("20000")
    long backlogFiles();

    @WithDefault("4294967296")
    long backlogBytes();

    /** Bytes that must be free on the disks of the data folder. */
    @WithDefault("536870912")
    long diskFree();

    /** Files a second of one sender; 0 is without limit. */
    @WithDefault("2000")
    int rate();
  }

  /** Exception events, besides becoming cases. */
  interface Events {
    /** Kafka topic that they are published to as CloudEvents. */
    Optional<String> topic();

    /** Where that Kafka is. */
    @WithDefault("localhost:9092")
    String brokers();
  }

  /** PostgreSQL: embedded unless a url is given. */
  interface Database {
    Optional<String> url();

    @WithDefault("crossdock")
    String username();

    Optional<String> password();

    Owner owner();

    /** Port of the embedded server; 0 takes a free one. */
    @WithDefault("0")
    int port();

    @WithDefault("24")
    int poolSize();

    /** Lets the hub run on a database with fsync or synchronous_commit off. */
    @WithDefault("false")
    boolean allowUnsafeDurability();

    /** The role that the tables of an external PostgreSQL belong to: migrations, partitions. */
    interface Owner {
      /** None: the hub's own role has the tables, and may change the audit log. */
      Optional<String> username();

      Optional<String> password();
    }
  }

  /** Artemis: embedded unless a url is given. */
  interface Broker {
    Optional<String> url();

    @WithDefault("crossdock")
    String username();

    Optional<String> password();

    /** Loopback port of the embedded broker for JMS clients; 0 takes a free one, -1 none. */
    @WithDefault("-1")
    int port();
  }
}
