import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { problemSentence } from '#domain/problem-sentences.ts';
import type { ImportQuestion } from '#formats/registry.ts';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';

interface QuestionListProps {
  readonly questions: readonly ImportQuestion[];
  readonly answers: Readonly<Record<string, string>>;
  readonly onApply: (answers: Readonly<Record<string, string>>) => void;
}

/** Doubts are asked, never guessed: each question names its rows and offers what it could be. */
export function QuestionList({ questions, answers, onApply }: QuestionListProps) {
  const [given, setGiven] = useState(answers);
  return (
    <section className="import-questions">
      <h3>
        {TEXT.questions} <span>{questions.length}</span>
      </h3>
      <ul>
        {questions.map((question) => {
          const sentence = problemSentence(question.problem);
          return (
            <li key={question.id}>
              <NativeSelect
                label={sentence}
                description={TEXT.rows(question.rows)}
                value={given[question.id] ?? ''}
                data={[{ value: '', label: TEXT.unanswered }, ...question.options]}
                onChange={(event) => setGiven({ ...given, [question.id]: event.currentTarget.value })}
              />
            </li>
          );
        })}
      </ul>
      <Group justify="flex-end">
        <Button
          variant="default"
          onClick={() =>
            onApply(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')))
          }
        >
          {TEXT.recheck}
        </Button>
      </Group>
    </section>
  );
}
