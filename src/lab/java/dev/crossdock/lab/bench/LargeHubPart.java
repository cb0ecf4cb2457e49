package dev.crossdock.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A large interchange through the whole hub: to the ERP's queue, acknowledged. */
final class LargeHubPart {

  private static final int FIRST_CONTROL_NUMBER = 700_000_000;

  private final BenchSetup setup;
  private final Path folder;
  private final BenchScale scale;
  private final Consumer<String> progress;

  LargeHubPart(BenchSetup setup, Path folder, BenchScale scale, Consumer<String> progress) {
    this.setup = setup;
    this.folder = folder;
    this.scale = scale;
    this.progress = progress;
  }

  List<Figure> run() throws BenchFailure, IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    int control = FIRST_CONTROL_NUMBER;
    for (var standard : BenchStandard.values()) {
      control++;
      progress.accept(standard.words() + ": a large interchange through the hub");
      var path = folder.resolve("hub-" + standard + ".edi");
      var file = LargeFile.write(path, standard, control, scale.largeBytes());
      figures.add(through(standard, file));
      Files.delete(path);
    }
    return figures;
  }

  private Figure through(BenchStandard standard, LargeFile file)
      throws BenchFailure, IOException, InterruptedException {
    var answers = new Answers(setup.hub().home().outbox(standard));
    answers.read();
    int filesBefore = answers.files();
    int acceptedBefore = answers.accepted();
    int arrivedBefore = setup.arrivals().count();
    int repeatsBefore = setup.arrivals().repeats();
    var before = Effort.soFar(setup);
    long began = System.nanoTime();
    try (var channel = setup.httpChannel(standard)) {
      channel.post(file.path());
    }
    double stored = (System.nanoTime() - began) / 1e9;
    setup.await(arrivedBefore + file.orders());
    double seconds = (System.nanoTime() - began) / 1e9;
    answers.read();
    int arrived = setup.arrivals().count() - arrivedBefore;
    int accepted = answers.accepted() - acceptedBefore;
    int expected = standard == BenchStandard.X850 ? file.orders() : 1;
    if (arrived != file.orders()
        || accepted != expected
        || answers.files() != filesBefore + 1
        || setup.arrivals().repeats() != repeatsBefore) {
      throw new BenchFailure(
          "%s: %d documents were sent, %d arrived, %d came again, %d acknowledgements accept %d of %d"
              .formatted(
                  standard.words(),
                  file.orders(),
                  arrived,
                  setup.arrivals().repeats() - repeatsBefore,
                  answers.files() - filesBefore,
                  accepted,
                  expected));
    }
    return Figure.of(
            "large.hub." + standard,
            "%s, %.0f MB through the hub at %s heap"
                .formatted(
                    standard.words(), file.bytes() / 1e6, BenchHub.SMALL_HEAP.replace("m", " MB")),
            file.bytes() / 1e6 / seconds,
            "%.1f s, %.2f MB/s".formatted(seconds, file.bytes() / 1e6 / seconds),
            "%d documents in and out, %.0f/s, stored after %.1f s; peak heap %d MB, resident %d MB; %s"
                .formatted(
                    arrived,
                    arrived / seconds,
                    stored,
                    setup.hub().peakHeap(),
                    Proc.peakResident(setup.hub().pid()),
                    Effort.soFar(setup).since(before).perDocument(arrived)))
        .atLeast(0, "goes through");
  }
}
