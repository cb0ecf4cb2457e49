package dev.crossdock.cli;

import java.util.concurrent.Callable;

/**
 * A verb of {@code crossdock} from a jar of its own: picocli's {@code @Command} names it, {@code
 * META-INF/services/dev.crossdock.cli.AddedVerb} lists it, and a public constructor without
 * parameters makes it. It is there when its jar is on the class path, behind the verbs that are
 * always there. What it returns is the exit code of the process.
 */
public interface AddedVerb extends Callable<Integer> {}
