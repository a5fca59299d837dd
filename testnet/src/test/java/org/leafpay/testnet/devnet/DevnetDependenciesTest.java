package org.leafpay.testnet.devnet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The devnet judges the project's work, so it must not share the means of that work. */
@AnalyzeClasses(
    packages = "org.leafpay.testnet.devnet",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DevnetDependenciesTest {
  @ArchTest
  static final ArchRule ONLY_VALUES_OF_THE_PROJECT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.leafpay.avl..",
              "org.leafpay.contracts..",
              "org.leafpay.shares..",
              "org.leafpay.rewardbox..",
              "org.leafpay.engine..",
              "org.leafpay.types.tx..");

  @ArchTest
  static final ArchRule SCALA_STAYS_IN_ONE_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.leafpay.testnet.devnet.sigma")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "scala..",
              "sigmastate..",
              "special..",
              "scalan..",
              "org.ergoplatform..",
              "io.circe..");
}
