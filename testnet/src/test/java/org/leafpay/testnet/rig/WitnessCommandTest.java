package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.cli.WitnessCommand;
import picocli.CommandLine;

/** What members, anybody and the fallback key type, and what they read. */
class WitnessCommandTest {
  private static final long SEED = Long.getLong("leafpay.seed", 20_261_121);

  @TempDir private Path dir;

  /** A command's end. */
  private record Typed(int code, String out) {}

  @Test
  void membersSignAndAnybodyReleases() throws IOException {
    try (RigChain chain = RigChain.start(dir.resolve("key"))) {
      RigPool pool = RigPool.of(dir.resolve("pool"), SEED, 12);
      List<RigKey> keys =
          IntStream.range(0, 3).mapToObj(i -> RigKey.in(dir.resolve("members/" + i))).toList();
      WitnessWorld world =
          new WitnessWorld(
              dir.resolve("world"), pool, chain, keys.stream().map(RigKey::key).toList());
      world.opened();
      assertThat(type(world, "status").out())
          .contains(
              "Round 1   0.03", " ERG for 2 of 24 draws, epoch 1, until block ", "not drawn yet");
      assertThat(sign(world, keys.get(0))).isEqualTo(4);
      world.selection().keeper().draw();
      assertThat(type(world, "release").out()).contains("0 commitments there that can be used, 2");
      assertThat(sign(world, keys.get(0))).isEqualTo(4);
      assertThat(sign(world, keys.get(1))).isEqualTo(4);
      assertThat(type(world, "release").out()).contains("Round 1: asked 9");
      assertThat(type(world, "release", "--anew").code()).isEqualTo(4);
      assertThat(sign(world, keys.get(0))).isZero();
      assertThat(sign(world, keys.get(1))).isZero();
      assertThat(members(world)).containsExactlyInAnyOrder("answered", "answered", "silent");
      assertThat(type(world, "release").out()).contains("Round 1: sent ");
      chain.devnet().mine(1);
      assertThat(type(world, "release")).matches(done -> done.code() == 0);
      assertThat(sign(world, keys.get(2))).isZero();
      assertThat(type(world, "status").out()).contains("released by ");
      assertThat(world.book(0)).as("books are beside the keystores").doesNotExist();
      assertThat(dir.resolve("members/0-witness")).isDirectory();
      world.rounds().check();
    }
  }

  private int sign(WitnessWorld world, RigKey key) throws IOException {
    Path password = dir.resolve("password");
    Files.writeString(password, RigKey.PASSWORD);
    Files.setPosixFilePermissions(
        password, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    return type(
            world,
            "sign",
            "--keystore",
            key.file().toString(),
            "--password-file",
            password.toString(),
            "--confirmations",
            "2")
        .code();
  }

  private List<String> members(WitnessWorld world) throws IOException {
    Path json = dir.resolve("status.json");
    type(world, "status", "--json", json.toString());
    List<String> parts = new ArrayList<>();
    for (JsonNode member :
        new ObjectMapper().readTree(Files.readString(json)).get(0).get("members")) {
      parts.add(member.get("part").textValue());
    }
    return parts;
  }

  private static Typed type(WitnessWorld world, String command, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                command,
                world.rounds().out().toString(),
                "--node",
                world.devnet().uri().toString()));
    words.addAll(List.of(more));
    StringWriter out = new StringWriter();
    CommandLine line = WitnessCommand.commandLine(new SecureRandom());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    return new Typed(line.execute(words.toArray(String[]::new)), out.toString());
  }
}
