package org.leafpay.testnet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.leafpay.testnet.cli.Leafpay;
import org.leafpay.testnet.devnet.ledger.LedgerConfig;

@AnalyzeClasses(packages = "org.leafpay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] SCALA = {
    "scala..", "scalan..", "sigmastate..", "sigma..", "special..", "org.ergoplatform.."
  };

  private static final Pattern ASKING =
      Pattern.compile(
          "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
              + "|java\\.time\\.[A-Za-z]+\\.now"
              + "|java\\.time\\.(Clock|InstantSource)\\.(system|tick).*");

  private static final DescribedPredicate<JavaMethodCall> ASKS_THE_TIME =
      DescribedPredicate.describe(
          "the target asks for the time",
          call -> {
            MethodCallTarget target = call.getTarget();
            return ASKING.matcher(target.getOwner().getName() + "." + target.getName()).matches();
          });

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.leafpay.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_PARTS_OF_THE_DEVNET_HAVE_NO_CYCLES =
      slices().matching("org.leafpay.testnet.devnet.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_TREE_LIBRARY_STAYS_IN_THE_TREE_LAYER =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.leafpay.avl..", "org.leafpay.testnet.bench..", "org.leafpay.testnet.attack..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("scorex.crypto.authds..");

  @ArchTest
  static final ArchRule SCALA_STAYS_BEHIND_A_FEW_PACKAGES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.leafpay.avl..",
              "org.leafpay.engine.key..",
              "org.leafpay.engine.sign..",
              "org.leafpay.testnet.devnet.sigma..",
              "org.leafpay.testnet.bench..",
              "org.leafpay.testnet.attack..",
              "org.leafpay.testnet.scenario..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SCALA);

  @ArchTest
  static final ArchRule HTTP_STAYS_IN_THE_NODE_CLIENT =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.leafpay.engine.node..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..");

  @ArchTest
  static final ArchRule THE_HTTP_SERVER_STAYS_BEHIND_TWO_DOORS =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.leafpay.shares.http..", "org.leafpay.testnet.devnet.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.net.httpserver..");

  /** The program's start has the clock, and the devnet's settings have it as a default. */
  @ArchTest
  static final ArchRule TIME_IS_HANDED_IN =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Leafpay.class, LedgerConfig.class)
          .should()
          .callMethodWhere(ASKS_THE_TIME);

  @ArchTest
  static final ArchRule VALUES_DO_NO_INPUT_OR_OUTPUT =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.leafpay.types..",
              "org.leafpay.avl..",
              "org.leafpay.rewardbox..",
              "org.leafpay.engine.plan..",
              "org.leafpay.engine.prepare..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..");

  @ArchTest
  static final ArchRule THE_TWO_SIDES_OF_A_ROUND_DO_NOT_SEE_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("org.leafpay.rewardbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.leafpay.shares..");
}
