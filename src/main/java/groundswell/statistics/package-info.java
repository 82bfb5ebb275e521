/**
 * Statistical methods as pure functions on numbers and arrays, one class a method, each with its source. Nothing here knows
 * Spark, reads a clock or draws at random; the same arguments give the same result, and no result is infinite or not a
 * number. Arguments out of range are an {@link java.lang.IllegalArgumentException} with the name, the value and the range.
 *
 * <ul>
 *   <li>Shares and breadth: {@link groundswell.statistics.Wilson}, {@link groundswell.statistics.RateRatio},
 *       {@link groundswell.statistics.EffectiveNumber}, {@link groundswell.statistics.Support},
 *       {@link groundswell.statistics.Dispersion}, {@link groundswell.statistics.JensenShannon}.
 *   <li>Scores that only rank: {@link groundswell.statistics.ContingencyTable}, {@link groundswell.statistics.Keyness},
 *       {@link groundswell.statistics.Jlh}, {@link groundswell.statistics.LogOdds},
 *       {@link groundswell.statistics.SigniTrend}.
 *   <li>Tests on articles and stories: {@link groundswell.statistics.GammaPoisson} with
 *       {@link groundswell.statistics.Overdispersion}, {@link groundswell.statistics.Farrington},
 *       {@link groundswell.statistics.TwoProportions}, {@link groundswell.statistics.Welch},
 *       {@link groundswell.statistics.MannWhitney}; corrected for their number by
 *       {@link groundswell.statistics.BenjaminiHochberg} or {@link groundswell.statistics.BenjaminiYekutieli}.
 *   <li>The shape of a series: {@link groundswell.statistics.BatchedBursts}, {@link groundswell.statistics.GapBursts},
 *       {@link groundswell.statistics.ChangePoints}, {@link groundswell.statistics.LevelShifts},
 *       {@link groundswell.statistics.MannKendall},
 *       {@link groundswell.statistics.SenSlope}, {@link groundswell.statistics.GeneralizedEsd}.
 *   <li>What else may move it: {@link groundswell.statistics.Kitagawa}, {@link groundswell.statistics.SourcePanel},
 *       {@link groundswell.statistics.DelayDistribution}; and how sure it is: {@link groundswell.statistics.PoissonBootstrap}.
 * </ul>
 */
package groundswell.statistics;
