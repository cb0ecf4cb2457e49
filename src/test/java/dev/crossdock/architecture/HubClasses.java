package dev.crossdock.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.regex.Pattern;

/** The classes of the hub, of its command line and of the lab, without their tests. */
final class HubClasses {

  static final Borders BORDERS = new Borders("dev.crossdock");

  /** Maven copies the lab beside the tests; their own classes are known by their names. */
  private static final Pattern TEST =
      Pattern.compile(
          ".*/test-classes/(?!dev/crossdock/lab/).*|.*(Test|IT|PackagedCommand)(\\$.*)?\\.class");

  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(location -> !location.matches(TEST))
          .importPackages(BORDERS.root());

  private HubClasses() {}
}
