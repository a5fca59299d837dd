package org.leafpay.engine.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.types.address.Network;

/** Version 1 of {@code pool.json} stays as it is: a pool lives for years. */
class PoolFolderTest {
  @TempDir private Path out;
  private String frozen = "";

  @BeforeEach
  void copy() throws IOException {
    try (InputStream in = PoolFolderTest.class.getResourceAsStream("/nonreg/pool-v1/pool.json")) {
      frozen = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    write(frozen);
  }

  @Test
  void aFrozenPoolIsReadAsEver() {
    PoolDocument pool = PoolFolder.in(out).read();
    assertThat(pool.network()).isEqualTo(Network.MAINNET);
    assertThat(pool.chain()).isPresent();
    assertThat(pool.nft().hex())
        .isEqualTo("4e15cc7b8ac7e6aaa8afb53333a9fc94fa18dfac28c73d8554c1d4f45e1ae4da");
    assertThat(pool.ownerKey().hex())
        .isEqualTo("03176c5b79f53b50e72663900261c8bfadf27e5eefd8dad032fb5d2a5073e08c98");
    assertThat(pool.divisor()).isEqualTo(1);
    assertThat(pool.opened().state().clock().rhythm()).isEqualTo(new PoolRhythm(10, 240, 400));
    assertThat(pool.opened().tree().members()).isEmpty();
  }

  @Test
  void aPoolIsWrittenAsEver(@TempDir Path other) throws IOException {
    PoolFolder.in(other).write(PoolFolder.in(out).read());
    assertThat(Files.readString(PoolFolder.in(other).file())).isEqualTo(frozen);
  }

  /** What stands beside the opening is for people; it must not tell them something else. */
  @ParameterizedTest
  @CsvSource({
    "'\"version\" : 1', '\"version\" : 2', $.version",
    "'\"divisor\" : \"1\"', '\"divisor\" : \"2\"', $.divisor",
    "'\"timeout\" : 400', '\"timeout\" : 399', $.rhythm",
    "'\"nft\" : \"4e', '\"nft\" : \"5e', $.nft",
    "'\"ownerKey\" : \"03', '\"ownerKey\" : \"02', $.ownerKey",
    "'\"value\" : 10000000,', '\"value\" : 10000001,', $.genesis",
    "'\"network\" : \"mainnet\"', '\"network\" : \"moon\"', $.network"
  })
  void aLieIsRefusedWithItsPlace(String honest, String lie, String place) throws IOException {
    assertThat(frozen).contains(honest);
    write(frozen.replace(honest, lie));
    assertThatThrownBy(() -> PoolFolder.in(out).read())
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("pool.json: " + place);
  }

  @Test
  void aPlaceWithoutAPoolIsToldWithWhatHelps() throws IOException {
    Files.delete(PoolFolder.in(out).file());
    assertThat(PoolFolder.in(out).find()).isEmpty();
    assertThatThrownBy(() -> PoolFolder.in(out).read())
        .isInstanceOf(PoolHeldException.class)
        .hasMessage("no pool in " + out + ": selection sync opens one");
  }

  private void write(String text) throws IOException {
    Path file = PoolFolder.in(out).file();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
