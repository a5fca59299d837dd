package org.leafpay.contracts.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Scripts and Java speak of the same places, and of no others. */
class LayoutNamesTest {
  private static final Pattern PLACE = Pattern.compile("@([^@\\s]+)@");

  @Test
  void everyPlaceThatAScriptNamesIsDefinedAndEveryDefinedPlaceIsNamed() {
    Set<String> named = new TreeSet<>();
    for (ContractScript script : ContractScript.values()) {
      Matcher matcher = PLACE.matcher(Resource.text(script.sourceName() + ".es"));
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    assertThat(named).isEqualTo(new TreeSet<>(LayoutNames.all().keySet()));
  }
}
