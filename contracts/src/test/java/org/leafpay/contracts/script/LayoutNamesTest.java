package org.leafpay.contracts.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scripts and Java speak of the same places, and of no others. */
class LayoutNamesTest {
  private static final Pattern PLACE = Pattern.compile("@([^@\\s]+)@");

  @Test
  void everyPlaceThatAScriptNamesIsDefinedAndEveryDefinedPlaceIsNamed() {
    Set<String> named = new TreeSet<>();
    for (String source : sources()) {
      Matcher matcher = PLACE.matcher(Resource.text(source + ".es"));
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    assertThat(named).isEqualTo(new TreeSet<>(LayoutNames.all().keySet()));
  }

  private static List<String> sources() {
    return Stream.concat(
            Arrays.stream(ContractScript.values()).map(ContractScript::sourceName),
            Arrays.stream(PoolScript.values()).map(PoolScript::fileName))
        .toList();
  }
}
