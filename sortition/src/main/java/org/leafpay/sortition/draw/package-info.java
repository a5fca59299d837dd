/**
 * Numbers that nobody can choose: from a seed that was not known when the weights were fixed.
 *
 * <p>A {@link org.leafpay.sortition.draw.RandomDraw} gives one number below a range after the
 * other; {@link org.leafpay.sortition.draw.StateDraw} has the two profiles of it. {@link
 * org.leafpay.sortition.draw.ScriptDraw} is the one that scripts compute, from a seed that {@link
 * org.leafpay.sortition.draw.Drawing} brings: the header of a height that was named before. {@link
 * org.leafpay.sortition.draw.ShownHeader} is what such a header's bytes say.
 */
@NullMarked
package org.leafpay.sortition.draw;

import org.jspecify.annotations.NullMarked;
