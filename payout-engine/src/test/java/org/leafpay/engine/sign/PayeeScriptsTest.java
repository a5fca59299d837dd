package org.leafpay.engine.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.ChainWriter;

/** Which scripts a payout can be paid to without being refused as a whole. */
class PayeeScriptsTest {
  private static final String KEY =
      "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";

  @Test
  void theScriptsOfThisChainAreReadable() {
    assertReadable(PropositionBytes.payToPublicKey(Bytes.ofHex(KEY)), true);
    assertReadable(ChainScript.minerFee(), true);
    assertReadable(ChainScript.minerReward(Bytes.ofHex(KEY)), true);
    for (ContractScript script : ContractScript.values()) {
      assertReadable(script.proposition(), true);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          random bytes                      , 00ffffffff
          no body                           , 00
          a key cut short                   , 0008cd0279be66
          a key that is no point            , 0008cd02ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
          bytes after the tree              , 0008cd0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f8179800
          a number instead of a proposition , 00040a
          garbage that is given a size      , 0803ffffff
          a size that is too small          , 082208cd0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798
          a size that is too large          , 082408cd0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798
          a length not written as usual     , 08a30008cd0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798
          version 1 without a size          , 0108cd0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798
          a version of tomorrow             , 0a2308cd0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798
          """)
  void whatIsNoWholeTreeIsNot(String name, String hex) {
    assertReadable(PropositionBytes.ofHex(hex), false);
  }

  @Test
  void aTreeThatSaysItsSizeIsReadable() {
    assertReadable(PropositionBytes.ofHex("082308cd" + KEY), true);
    assertReadable(PropositionBytes.ofHex("092308cd" + KEY), true);
  }

  @Test
  void aTreeAsDeepAsItsBytesAllowIsAnsweredToo() {
    assertReadable(PropositionBytes.ofHex("00" + "d1".repeat(4_000)), false);
  }

  @Test
  void aBoxOfJustTheLargestSizeFits() {
    int most = 1;
    while (PayeeScripts.fits(scriptOf(most + 1))) {
      most++;
    }
    assertThat(scriptOf(most).size()).isBetween(4_030, 4_060);
    assertReadable(scriptOf(most), true);
  }

  private static void assertReadable(PropositionBytes script, boolean readable) {
    assertThat(PayeeScripts.isReadable(script)).as(script.hex()).isEqualTo(readable);
  }

  /** {@code sigmaProp(text.size > 0)} with a text of {@code size} bytes. */
  private static PropositionBytes scriptOf(int size) {
    return new PropositionBytes(
        new ChainWriter()
            .put(Bytes.ofHex("10020e"))
            .putVlq(size)
            .put(Bytes.of(new byte[size]))
            .put(Bytes.ofHex("0400d191b173007301"))
            .bytes());
  }
}
