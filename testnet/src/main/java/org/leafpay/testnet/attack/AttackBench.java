package org.leafpay.testnet.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.testnet.verify.IndependentVerifiers;

/** Runs the catalogue of attacks under all interpreters. */
public final class AttackBench {
  private final Interpreters interpreters;
  private final Map<Twin, Judgement> twins = new HashMap<>();

  private AttackBench(IndependentVerifiers verifiers) {
    this.interpreters = new Interpreters(verifiers);
  }

  /** Judges every attack and its honest twin; takes some seconds. */
  public static AttackReport run(IndependentVerifiers verifiers) {
    AttackBench bench = new AttackBench(verifiers);
    List<AttackRow> rows = AttackCatalogue.all().stream().map(bench::row).toList();
    return new AttackReport(rows);
  }

  private AttackRow row(Attack attack) {
    Judgement twin =
        twins.computeIfAbsent(attack.twin(), honest -> interpreters.judge(honest.scene()));
    Judgement attacked = interpreters.judge(attack.scene());
    return new AttackRow(
        attack.name(),
        attack.desc(),
        attack.twin().layout(),
        attack.twin().kind().text(),
        attack.harmless() ? AttackRow.Expect.ACCEPTED : AttackRow.Expect.REFUSED,
        attacked.opinions(),
        twin.opinions(),
        twin.acceptedByAll() && isAsExpected(attack, attacked));
  }

  private static boolean isAsExpected(Attack attack, Judgement judgement) {
    return attack.harmless() ? judgement.acceptedByAll() : judgement.refusedByAllScripts();
  }
}
