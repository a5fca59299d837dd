package org.leafpay.engine.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:9053", "ftp://a", "http://user:pw@a:9053", "http://a?key=1", "http:"})
  void refusesWhatIsNoPlainAddressOfANode(String uri) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NodeSettings.of(URI.create(uri)))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("user:pw"));
  }

  @Test
  void refusesATimeOutOfZero() {
    URI uri = URI.create("http://a:9053");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new NodeSettings(uri, Duration.ZERO, Duration.ofSeconds(1), Optional.empty()));
  }

  @Test
  void doesNotShowTheKey() {
    Duration second = Duration.ofSeconds(1);
    assertThat(new NodeSettings(URI.create("http://a:9053"), second, second, Optional.of("secret")))
        .hasToString("http://a:9053 with a key");
  }
}
