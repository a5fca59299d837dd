package org.leafpay.testnet.devnet.sigma;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ergoplatform.ErgoLikeInterpreter;
import org.leafpay.types.Bytes;
import sigmastate.SSigmaProp$;
import sigmastate.Values.ConstantNode;
import sigmastate.Values.ErgoTree;
import sigmastate.Values.Value;
import sigmastate.eval.CompiletimeIRContext;
import sigmastate.eval.CostingSigmaDslBuilder$;
import sigmastate.eval.RuntimeIRContext;
import sigmastate.interpreter.Interpreter$;
import sigmastate.interpreter.Interpreter.ReductionResult;
import sigmastate.interpreter.InterpreterContext;
import sigmastate.interpreter.PrecompiledScriptReducer;

/**
 * Runs what a script calculates and leaves out what this library thinks it costs.
 *
 * <p>sigma-state 4.0.5 estimates the cost of a script before it runs it, by a second program made
 * from the same script. For a loop over many outputs that estimate grows with their square and
 * leaves the range of an integer near 800, while today's network counts as it goes and accepts more
 * than a thousand. So the estimate is skipped; {@code CostMeter} answers for the cost.
 *
 * <p>Compiled scripts are kept, since a payout script is used again and again. Not safe for use by
 * several threads.
 */
final class CalculatingInterpreter extends ErgoLikeInterpreter {
  private static final int COMPILED_SCRIPTS_MAX = 64;

  private final Map<Bytes, PrecompiledScriptReducer> compiled =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, PrecompiledScriptReducer> eldest) {
          return size() > COMPILED_SCRIPTS_MAX;
        }
      };

  CalculatingInterpreter() {
    super(new CompiletimeIRContext());
  }

  @Override
  public ReductionResult fullReduction(
      ErgoTree tree,
      InterpreterContext context,
      scala.collection.immutable.Map<String, Object> environment) {
    Bytes bytes = Bytes.of(tree.bytes());
    PrecompiledScriptReducer script = compiled.get(bytes);
    if (script == null) {
      // Putting a tree's constants in takes as long as to run it, so it is not done again.
      Value<SSigmaProp$> proposition = propositionFromErgoTree(tree, context);
      if (proposition instanceof ConstantNode || tree.hasDeserialize()) {
        return super.fullReduction(tree, context, environment);
      }
      script = compile(bytes.toArray());
      compiled.put(bytes, script);
    }
    special.sigma.SigmaProp result =
        Interpreter$.MODULE$.calcResult(
            script.IR(),
            context.toSigmaContext(false, Scala.emptyMap()),
            script.costingRes().calcF());
    return new ReductionResult(
        CostingSigmaDslBuilder$.MODULE$.toSigmaBoolean(result), context.initCost());
  }

  private static PrecompiledScriptReducer compile(byte[] tree) {
    return new PrecompiledScriptReducer(Scala.byteSeq(tree), new RuntimeIRContext());
  }
}
