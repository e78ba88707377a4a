/** The clock of the demo: the moment at which all answers are said to have been recorded. */
export const now = Date.UTC(2026, 10, 1, 9, 0, 0);
export const at = new Date(now).toISOString().replace('.000Z', 'Z');

const DAY = 86_400_000;

/** Instants of posts, newest first. A schedule tells how an account was run. */
export function instantsOf(schedule, random) {
  const times = schedules[schedule.kind](schedule, random);
  return times.map((time) => atWorkingHour(time, random)).sort((a, b) => b - a);
}

const schedules = {
  /** A post every so many days, give or take a third, until `last` days ago, back over `span` days. */
  steady({ every, last = 1, span = 400 }, random) {
    const times = [];
    for (let days = last; days <= last + span; days += every * random.between(0.7, 1.3))
      times.push(now - days * DAY);
    return times;
  },
  /** Some posts in as many days, then nothing for weeks. */
  bursts({ last = 4, span = 400, quiet = 48, size: [least, most] = [3, 5] }, random) {
    const times = [];
    for (let days = last; days <= last + span; days += quiet * random.between(0.7, 1.3)) {
      for (let i = random.whole(least, most); i > 0; i--) {
        times.push(now - days * DAY);
        days += random.between(0.6, 1.5);
      }
    }
    return times;
  },
  /** Every few days once, then seldom since `turn` days ago. */
  fading({ every, later, turn, last, span }, random) {
    const times = [];
    for (
      let days = last;
      days <= last + span;
      days += (days < turn ? later : every) * random.between(0.7, 1.3)
    )
      times.push(now - days * DAY);
    return times;
  },
  /** Taken up with zeal and left: a post every so many days between two days. */
  campaign({ from, until, every }, random) {
    const times = [];
    const start = Date.parse(from);
    for (let time = Date.parse(until); time >= start; time -= every * DAY * random.between(0.5, 1.5))
      times.push(time);
    return times;
  },
  none: () => [],
};

function atWorkingHour(time, random) {
  const midnight = Math.floor(time / DAY) * DAY;
  const moment = midnight + random.whole(7 * 3600, 18 * 3600) * 1000;
  return Math.min(moment, now - 3_600_000);
}

export const daysAgo = (time) => Math.floor((now - time) / DAY);
export const iso = (time) => new Date(time).toISOString();
