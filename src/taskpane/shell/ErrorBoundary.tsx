/** Keeps a mistake in one part of the pane from taking the rest with it. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

interface Props {
  /** The part that is guarded, as it begins a sentence: "The list of measures". */
  readonly what: string;
  /** When this changes, what failed is tried again. */
  readonly tryAgainOn?: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly message: string | undefined;
  readonly triedOn: unknown;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: undefined, triedOn: this.props.tryAgainOn };

  static getDerivedStateFromProps({ tryAgainOn }: Props, { triedOn }: State): State | null {
    return tryAgainOn === triedOn ? null : { message: undefined, triedOn: tryAgainOn };
  }

  static getDerivedStateFromError(error: unknown): Pick<State, "message"> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{this.props.what} cannot be shown.</MessageBarTitle>
          This is a mistake in MSG Analyst, not in your workbook; nothing in it was changed. The
          mistake says: {message}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => this.setState({ message: undefined })}>Try again</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
