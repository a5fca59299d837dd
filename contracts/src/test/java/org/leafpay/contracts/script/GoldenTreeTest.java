package org.leafpay.contracts.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenTreeTest {
  @ParameterizedTest
  @EnumSource(ContractScript.class)
  void theCompiledSourceIsTheGoldenTree(ContractScript script) {
    assertThat(ScriptCompiler.compile(script).hex())
        .as("%s.es and %s.ergotree differ", script.fileName(), script.fileName())
        .isEqualTo(script.proposition().hex());
  }

  @ParameterizedTest
  @EnumSource(ContractScript.class)
  void noPlaceOfTheLayoutIsLeftInTheSource(ContractScript script) {
    assertThat(script.source(LayoutNames.all())).doesNotContain("@");
  }

  /** The hashes under which the scripts were attacked and run on a real node. */
  @ParameterizedTest
  @CsvSource({
    "SHARE_STATE, 2cd274f5c318bde1d3f900ceb3ef74efcd065400b481f9f2ed6ed5a854cd2d8f",
    "REWARD, ff782aeb70c40733e2c55b3f2216222214a071a6216c7b92a0f5df6dfd1b0d9d",
    "BATCH_STATE, b75e5b13caf4907994f642d06c2a2c7664b86fd94e230925f612116470be7c6d",
    "BATCH_REWARD, 078ad78ce64a4928b7dbca77f6bde56ad20b7c220cf4b507a60f83c6cefa4b06",
    "DUST_LOTTERY, 666b85c4795a91cfeb63c67bdff50ff246d6bbba0f257e2b939ead3a89c3d497",
    "SELECTION_POOL, 12d55f2f62d69e41ce0a33bca6bae7479879d925d4e5f53527fef96da6e0b45c"
  })
  void theScriptsAreTheEvaluatedOnes(ContractScript script, String hash) {
    assertThat(script.hash().hex()).isEqualTo(hash);
  }
}
