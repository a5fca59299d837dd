package org.leafpay.avl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.leafpay.avl", importOptions = DoNotIncludeTests.class)
class ScryptoStaysInsideTest {
  private static final String[] SCALA = {"scala..", "scorex..", "supertagged.."};

  @ArchTest
  static final ArchRule onlyTwoClassesKnowScala =
      noClasses()
          .that()
          .haveSimpleNameNotStartingWith("Scrypto")
          .and()
          .doNotHaveFullyQualifiedName("org.leafpay.avl.ScryptoVerifier$Quiet")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SCALA);

  @ArchTest
  static final ArchRule thoseTwoArePackagePrivate =
      classes().that().haveSimpleNameStartingWith("Scrypto").should().notBePublic();

  @ArchTest
  static final ArchRule theVerifierNeedsNoProver =
      noClasses()
          .that()
          .haveSimpleNameStartingWith("Proof")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameStartingWith("Scrypto")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("AuthenticatedTree");
}
