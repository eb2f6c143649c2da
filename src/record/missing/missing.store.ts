import { keeps } from "../keeping.store.ts";
import { episodeProblems, interviewProblems } from "./missing.ts";

export const {
  record: recordMissingEpisode,
  correct: correctMissingEpisode,
  withdraw: withdrawMissingEpisode,
} = keeps("missing_episode", episodeProblems);

export const {
  record: recordInterview,
  correct: correctInterview,
  withdraw: withdrawInterview,
} = keeps("return_home_interview", interviewProblems);
