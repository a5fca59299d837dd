package org.leafpay.contracts.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;

class PoolScriptTest {
  private static final long SEED = 5;

  @ParameterizedTest
  @EnumSource(PoolScript.class)
  void theNftIsPutInWhereTheCompilerPutsIt(PoolScript script) {
    Random random = new Random(SEED);
    for (int pool = 0; pool < 4; pool++) {
      TokenId nft = randomToken(random);
      assertThat(script.proposition(nft).hex())
          .as("%s for pool %s, seed %d", script, nft, SEED)
          .isEqualTo(ScriptCompiler.compile(script, nft).hex());
    }
  }

  @ParameterizedTest
  @EnumSource(PoolScript.class)
  void aScriptIsReadBackWithItsPool(PoolScript script) {
    TokenId nft = randomToken(new Random(SEED));
    assertThat(PoolScript.read(script.proposition(nft)))
        .contains(new PoolScript.Bound(script, nft));
  }

  @ParameterizedTest
  @EnumSource(PoolScript.class)
  void aScriptWithAnythingElseChangedIsNone(PoolScript script) {
    String hex = script.proposition(randomToken(new Random(SEED))).hex();
    assertThat(PoolScript.read(PropositionBytes.ofHex(hex + "00"))).isEmpty();
    assertThat(PoolScript.read(PropositionBytes.ofHex("11" + hex.substring(2)))).isEmpty();
    String end = hex.endsWith("00") ? "01" : "00";
    assertThat(PoolScript.read(PropositionBytes.ofHex(hex.substring(0, hex.length() - 2) + end)))
        .isEmpty();
  }

  /** Sizes under which the scripts were attacked and run on a real node. */
  @ParameterizedTest
  @CsvSource({"DRAWN_PAYEE, 962", "COMMITTEE, 1339"})
  void theScriptsHaveTheSizeOfTheEvaluatedOnes(PoolScript script, int size) {
    assertThat(script.proposition(randomToken(new Random(SEED))).size()).isEqualTo(size);
  }

  @Test
  void noContractIsTakenForAPoolsScript() {
    for (ContractScript script : ContractScript.values()) {
      assertThat(PoolScript.read(script.proposition())).isEmpty();
    }
  }

  private static TokenId randomToken(Random random) {
    byte[] id = new byte[Hash32.SIZE];
    random.nextBytes(id);
    return new TokenId(new Hash32(Bytes.of(id)));
  }
}
