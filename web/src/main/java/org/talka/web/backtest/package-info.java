/** Rules held against known cooperations, and weights learned from them. */
@NullMarked
package org.talka.web.backtest;

import org.jspecify.annotations.NullMarked;
