package org.leafpay.testnet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ergoplatform.ErgoAddressEncoder;
import org.ergoplatform.appkit.Address;
import org.ergoplatform.appkit.JavaHelpers;
import org.ergoplatform.appkit.NetworkType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

class ScenarioPartsTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0.00390625",
    "256, 1",
    "384, 1.5",
    "255, 0.99609375",
    "257, 1.00390625",
    "25632018247, 100125071.27734375"
  })
  void aDifficultyIsStoredAs256thsWithoutLoss(long hashes, String text) {
    assertThat(StoredDifficulty.text(hashes)).isEqualTo(text);
    assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal(hashes / 256.0));
  }

  @Test
  void numbersAreThoseOfSplitMix64() {
    SeededNumbers numbers = new SeededNumbers(1_234_567L);
    assertThat(numbers.nextLong()).isEqualTo(6_457_827_717_110_365_317L);
    assertThat(numbers.nextLong()).isEqualTo(3_203_168_211_198_807_973L);
    assertThat(numbers.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
  }

  @Test
  void numbersStayWithinTheirBounds() {
    SeededNumbers numbers = new SeededNumbers(3);
    int[] seen = new int[5];
    for (int i = 0; i < 10_000; i++) {
      seen[numbers.between(2, 6) - 2]++;
    }
    assertThat(Arrays.stream(seen)).allMatch(count -> count > 1_800 && count < 2_200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 1_730_000, 2_000_000})
  void theTimeLockedScriptIsWhatTheCompilerMakes(int lock) {
    ThrowawayKey key = ThrowawayKey.of(5, "locked");
    Map<String, Object> constants = new HashMap<>();
    Address address = Address.create(ErgoAddress.of(key.script(), Network.MAINNET).text());
    constants.put("key", address.getSigmaBoolean());
    byte[] compiled =
        JavaHelpers.compile(
                constants,
                "{ key && sigmaProp(HEIGHT > " + lock + ") }",
                ErgoAddressEncoder.MainnetNetworkPrefix())
            .bytes();

    Bytes script = key.scriptLockedUntil(BlockHeight.of(lock)).bytes();
    assertThat(script.hex()).isEqualTo(Bytes.of(compiled).hex());
  }

  @Test
  void appKitReadsTheAddressesOfTheMiners() {
    ScenarioSpec spec = ScenarioSpec.ofSeed(2).withSize(40, 40).withScriptMinersPerThousand(500);
    for (ScenarioMiner miner : MinerCrowd.of(spec)) {
      Address address = Address.create(miner.address().text());
      assertThat(address.getNetworkType()).isEqualTo(NetworkType.MAINNET);
      assertThat(Bytes.of(address.getErgoAddress().script().bytes()))
          .isEqualTo(miner.address().script().bytes());
    }
  }
}
