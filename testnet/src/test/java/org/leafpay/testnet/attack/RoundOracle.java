package org.leafpay.testnet.attack;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;

/**
 * The contract once more, in plain Java and from its specification: who may spend a share state box
 * and a reward box, and how the next ones must look. It shares no code with scripts or engine.
 *
 * <p>Numbers are Longs; a sum or product of Longs that leaves their range is no payment. Products
 * with the pot are exact. What a register does not hold in the right type is not there.
 */
final class RoundOracle {
  private static final int PAYMENTS_AT = 2;

  private final Map<Signer, Bytes> keys;

  RoundOracle(Map<Signer, Bytes> keys) {
    this.keys = Map.copyOf(keys);
  }

  /** Whether the box of input {@code at}, under one of our scripts, may be spent in this way. */
  boolean accepts(Scene scene, int at) {
    try {
      PropositionBytes script = scene.inputs().get(at).box().script();
      for (RoundScripts scripts : RoundScripts.values()) {
        if (script.equals(scripts.state().proposition())) {
          return acceptsState(scripts, scene, at);
        }
        if (script.equals(scripts.reward().proposition())) {
          return acceptsReward(scripts, scene, at);
        }
      }
      throw new IllegalArgumentException("none of our scripts at input " + at);
    } catch (NotThere | ArithmeticException e) {
      return false;
    }
  }

  private static boolean acceptsReward(RoundScripts scripts, Scene scene, int at) throws NotThere {
    BoxCandidate state = scene.inputs().get(0).box().candidate();
    BoxCandidate reward = scene.inputs().get(at).box().candidate();
    return at == 1
        && state.script().equals(scripts.state().proposition())
        && firstToken(state).equals(firstToken(reward));
  }

  private boolean acceptsState(RoundScripts scripts, Scene scene, int at) throws NotThere {
    SpecState state = SpecState.read(scene.inputs().get(at).box().candidate());
    boolean signed = isProven(state.operator(), scene.inputs().get(at).signer());
    if (state.number(SpecState.UNPAID) == 0) {
      return signed;
    }
    return at == 0
        && isPayout(scripts, scene, state)
        && (signed || scene.height().value() > state.number(SpecState.OPEN_HEIGHT));
  }

  private static boolean isPayout(RoundScripts scripts, Scene scene, SpecState state)
      throws NotThere {
    int count = scene.outputs().size() - scene.inputs().size() - 1;
    if (count <= 0 || scene.inputs().size() < 2) {
      return false;
    }
    List<BoxCandidate> payments = scene.outputs().subList(PAYMENTS_AT, PAYMENTS_AT + count);
    BoxCandidate reward = scene.inputs().get(1).box().candidate();
    BoxCandidate rest = scene.outputs().get(1);
    long pot = SpecState.longOf(reward);
    SpecPayout payout = SpecPayout.of(scripts, state.tree(), payments, witness(scene));
    long left = Math.subtractExact(state.number(SpecState.UNPAID), sum(payout.scores()));
    long drawn = drawn(reward, payments, rest);
    BoxCandidate fee = scene.outputs().get(PAYMENTS_AT + count);
    return firstToken(reward).equals(firstToken(state.box()))
        && everybodyGetsHisPart(payments, payout.scores(), new Rate(pot, state))
        && left >= 0
        && isNextState(scene.outputs().get(0), state, payout.nextTree(), left)
        && isSame(rest, reward)
        && SpecState.longOf(rest) == pot
        && covers(rest.value().value(), left, new Rate(pot, state))
        && drawn <= Math.multiplyExact((long) count, state.number(SpecState.MAX_FEE))
        && fee.script().equals(ChainScript.minerFee())
        && fee.value().value() >= drawn;
  }

  private record Rate(long pot, SpecState state) {
    BigInteger total() throws NotThere {
      return BigInteger.valueOf(state.number(SpecState.TOTAL));
    }

    BigInteger times(long score) {
      return BigInteger.valueOf(score).multiply(BigInteger.valueOf(pot));
    }
  }

  private static boolean everybodyGetsHisPart(
      List<BoxCandidate> payments, List<Long> scores, Rate rate) throws NotThere {
    for (int i = 0; i < payments.size(); i++) {
      BigInteger part = rate.times(scores.get(i)).divide(rate.total());
      if (!part.equals(BigInteger.valueOf(payments.get(i).value().value()))) {
        return false;
      }
    }
    return true;
  }

  /** What is left in the box is enough for everybody who is left. */
  private static boolean covers(long value, long left, Rate rate) throws NotThere {
    return BigInteger.valueOf(value).multiply(rate.total()).compareTo(rate.times(left)) >= 0;
  }

  private static boolean isNextState(BoxCandidate next, SpecState state, Bytes tree, long left)
      throws NotThere {
    SpecState read = SpecState.read(next);
    return isSame(next, state.box())
        && next.value().equals(state.box().value())
        && read.tree().constant().equals(tree)
        && read.operator().equals(state.operator())
        && read.numbers()
            .equals(
                List.of(
                    state.number(SpecState.TOTAL),
                    left,
                    state.number(SpecState.OPEN_HEIGHT),
                    state.number(SpecState.MAX_FEE)));
  }

  private static boolean isSame(BoxCandidate next, BoxCandidate box) {
    return next.script().equals(box.script()) && next.tokens().equals(box.tokens());
  }

  private static long sum(List<Long> scores) {
    return scores.stream().reduce(0L, Math::addExact);
  }

  private static long drawn(BoxCandidate reward, List<BoxCandidate> payments, BoxCandidate rest) {
    long paid = sum(payments.stream().map(payment -> payment.value().value()).toList());
    return Math.subtractExact(
        Math.subtractExact(reward.value().value(), paid), rest.value().value());
  }

  private static Bytes witness(Scene scene) throws NotThere {
    Optional<Bytes> constant =
        scene.inputs().get(0).extension().variables().stream()
            .filter(variable -> variable.id() == 0)
            .findFirst()
            .map(ContextExtension.Variable::constant);
    return constant.orElseThrow(NotThere::new);
  }

  private static Bytes firstToken(BoxCandidate box) throws NotThere {
    if (box.tokens().isEmpty()) {
      throw new NotThere();
    }
    return box.tokens().get(0).id().hash().bytes();
  }

  private boolean isProven(Bytes proposition, Signer signer) {
    if (proposition.equals(SpecState.TRUE)) {
      return true;
    }
    return Optional.ofNullable(keys.get(signer))
        .map(key -> proposition.equals(SpecState.KEY.plus(key)))
        .orElse(false);
  }

  /** Something that the specification takes for granted is not there. */
  static final class NotThere extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
