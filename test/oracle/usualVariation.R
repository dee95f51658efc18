# Usual variation, its rank ranges and the prediction interval from the peers alone, for whole groups:
#   Rscript usualVariation.R > usualVariation.json
# The home force is the first; lower is better; the last year is the current one.
options(digits = 17, warn = -1)
have <- suppressMessages(suppressWarnings(require(metafor, quietly = TRUE)))
num <- function(x) trimws(formatC(x, digits = 17, format = "g"))
list_of <- function(x) paste0("[", paste(num(x), collapse = ","), "]")
rows_of <- function(m) paste0("[", paste(apply(m, 1, list_of), collapse = ","), "]")
steps <- glm.control(epsilon = 1e-15, maxit = 200)

# count, n: forces x 2 years
dispersion <- function(count, n, kind) {
  d <- data.frame(x = c(count), n = c(n), force = factor(rep(seq_len(nrow(count)), 2)),
    year = factor(rep(1:2, each = nrow(count))))
  fit <- if (kind == "rate") glm(x ~ force + year, offset = log(n), family = quasipoisson, data = d, control = steps)
    else glm(cbind(x, n - x) ~ force + year, family = quasibinomial, data = d, control = steps)
  summary(fit)$dispersion
}

scale_of <- function(x, n, kind) {
  if (kind == "rate") { x <- ifelse(x == 0, 0.5, x); return(list(y = log(x / n), v = 1 / x)) }
  end <- x == 0 | x == n; a <- ifelse(end, x + 0.5, x); b <- ifelse(end, n - x + 0.5, n - x)
  list(y = log(a / b), v = 1 / a + 1 / b)
}

interval <- function(x, n, kind, home) {
  s <- scale_of(x, n, kind); y <- s$y[-home]; v <- s$v[-home]; k <- length(y)
  w <- 1 / v; m <- sum(w * y) / sum(w); q <- sum(w * (y - m)^2)
  tau2 <- max(0, (q - (k - 1)) / (sum(w) - sum(w^2) / sum(w)))
  u <- 1 / (v + tau2); mu <- sum(u * y) / sum(u)
  if (have) {
    r <- rma(y, v, method = "DL")
    stopifnot(abs(r$tau2 - tau2) <= 1e-9 * max(1e-6, tau2), abs(c(r$beta) - mu) < 1e-9, abs(r$se^2 * sum(u) - 1) < 1e-9)
  }
  half <- qt(0.975, k - 1) * sqrt(tau2 + 1 / sum(u) + s$v[home])
  back <- if (kind == "rate") exp else plogis
  list(tau2 = tau2, limits = back(mu + c(-1, 1) * half), inside = abs(s$y[home] - mu) <= half)
}

group <- function(counts, n, kind) {
  years <- ncol(counts); size <- nrow(counts); now <- counts[, years]; over <- n[, years]
  pairs <- sapply(years:max(2, years - 4), function(j) dispersion(counts[, (j - 1):j], n[, (j - 1):j], kind))
  df <- length(pairs) * (size - 1); phi <- max(1, sum(pairs * (size - 1)) / df)
  p <- sapply(2:size, function(i) {
    if (kind == "rate") { both <- now[1] + now[i]; if (both == 0) return(1)
      q <- over[1] / (over[1] + over[i]); z <- (now[1] - both * q) / sqrt(phi * both * q * (1 - q)) }
    else { q <- (now[1] + now[i]) / (over[1] + over[i]); if (q == 0 || q == 1) return(1)
      z <- (now[1] / over[1] - now[i] / over[i]) / sqrt(phi * q * (1 - q) * (1 / over[1] + 1 / over[i])) }
    2 * pt(-abs(z), df)
  })
  adjusted <- p.adjust(p, "holm")
  e <- interval(now, over, kind, 1)
  inside <- sapply(seq_len(size), function(i) interval(now, over, kind, i)$inside)
  sprintf('{"kind":"%s","counts":%s,"denominators":%s,"pairs":%s,"phi":%s,"df":%s,"adjusted":%s,"tau2":%s,"limits":%s,"inside":[%s]}',
    kind, rows_of(counts), rows_of(n), list_of(pairs), num(phi), num(df), list_of(adjusted), num(e$tau2),
    list_of(e$limits), paste(ifelse(inside, "true", "false"), collapse = ","))
}

set.seed(20210331)
made <- character()
for (i in 1:22) {
  size <- c(4, 4, 5, 6, 8, 8, 8, 12)[(i - 1) %% 8 + 1]; years <- sample(3:7, 1)
  over <- round(exp(runif(size, log(2e5), log(3e6))))
  n <- sapply(seq_len(years), function(j) round(over * (1 + 0.01 * j) * exp(rnorm(size, 0, 0.02))))
  level <- 10^runif(1, -6, -1.2) * exp(rnorm(size, 0, runif(1, 0, 0.4)))
  lambda <- sapply(seq_len(years), function(j) level * exp(rnorm(1, 0, 0.1) + rnorm(size, 0, runif(1, 0, 0.1))))
  made <- c(made, group(matrix(rpois(size * years, n * lambda), size), n, "rate"))
}
# Huge counts, nothing counted in a year, a force that counts nothing, denominators that leap.
huge <- matrix(round(1e9 * exp(rnorm(32, 0, 0.01))), 8); made <- c(made, group(huge, huge * 0 + 1e12, "rate"))
none <- matrix(rpois(24, 3), 6); none[2, ] <- 0; none[, 2] <- 0
made <- c(made, group(none, matrix(1e5, 6, 4), "rate"))
leap <- matrix(rpois(20, 80), 5); over <- matrix(1000, 5, 4); over[1, 4] <- 9000; over[3, 2] <- 50
made <- c(made, group(leap, over, "rate"))
for (i in 1:14) {
  size <- c(4, 5, 8, 8)[(i - 1) %% 4 + 1]; years <- sample(3:6, 1)
  n <- matrix(round(exp(runif(size * years, log(60), log(2e4)))), size)
  level <- qlogis(runif(1, 0.05, 0.95)) + rnorm(size, 0, runif(1, 0, 0.5))
  p <- plogis(sapply(seq_len(years), function(j) level + rnorm(1, 0, 0.2) + rnorm(size, 0, runif(1, 0, 0.2))))
  made <- c(made, group(matrix(rbinom(size * years, n, p), size), n, "proportion"))
}
# All and none of them.
n <- matrix(c(40, 50, 60, 80, 45, 55, 66, 77, 41, 52, 63, 84), 4); x <- round(n * 0.8)
x[1, ] <- n[1, ]; x[2, 3] <- 0; x[3, 2:3] <- n[3, 2:3]; made <- c(made, group(x, n, "proportion"))

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
cat(sprintf('{"source":"%s%s: glm quasipoisson and quasibinomial, pt, qt, p.adjust(holm), by %s","groups":[%s]}\n',
  R.version.string, if (have) paste0(", metafor ", packageVersion("metafor"), " (rma, DL)") else "", basename(script),
  paste(made, collapse = ",\n")))
