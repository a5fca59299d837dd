package org.leafpay.shares.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.TestMiners;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

class MinerSettingsReaderTest {
  private static final String HEADER = "poolid,address,paymentthreshold,created,updated\n";

  @TempDir private Path folder;

  @Test
  void readsThresholdsExactly() {
    String rows =
        "ergo1,"
            + TestMiners.address(1)
            + ",0.5,,\nergo1,"
            + TestMiners.address(2)
            + ",0.010000000000,,\n";
    assertThat(read(HEADER + rows))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                TestMiners.key(1), NanoErg.of(500_000_000),
                TestMiners.key(2), NanoErg.of(10_000_000)));
  }

  @Test
  void takesTheHigherThresholdOfTwoAddressesWithOneScript() {
    ErgoAddress address = TestMiners.address(1);
    String rows =
        "ergo1," + address + ",2,,\nergo1," + TestMiners.payToScriptText(address) + ",1,,\n";
    assertThat(read(HEADER + rows))
        .containsExactly(Map.entry(TestMiners.key(1), NanoErg.ofErg("2")));
  }

  @Test
  void stopsAtABadRow() {
    SourceException e =
        catchThrowableOfType(
            SourceException.class,
            () -> read(HEADER + "ergo1," + TestMiners.address(1) + ",-1,,\n"));
    assertThat(e).hasMessageEndingWith("input.csv:2: amount negative: '-1'");
  }

  private Map<MinerKey, NanoErg> read(String text) {
    return new MinerSettingsReader(Network.MAINNET, Optional.empty())
        .read(TestFiles.write(folder, text));
  }
}
